# Completion of trustbrief for fish: read by `source`, or from a folder of completions.

function __trustbrief_complete
    set -l words (commandline -opc)
    set -l typed (commandline -ct)
    set -l found (env _TRUSTBRIEF_COMPLETE=fish $words (string replace -ra '["\'\\\\]' '' -- $typed) 2>/dev/null)
    switch "$found[1]"
        case :files
            __fish_complete_path $typed
        case :folders
            __fish_complete_directories $typed
        case '*'
            printf '%s\n' $found
    end
end

# The best suggestion comes first.
complete --command trustbrief --no-files --keep-order --arguments '(__trustbrief_complete)'
