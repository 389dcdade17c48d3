# Completion of trustbrief for bash: read by `source`, or from a folder of bash-completion.

_trustbrief() {
    local line word
    local -a words=()
    for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
        words+=("${word//[\"\'\\]/}")
    done
    COMPREPLY=()
    while IFS= read -r line; do
        case $line in
            :files) compopt -o default 2> /dev/null ;;
            :folders) compopt -o dirnames 2> /dev/null ;;
            *)
                line=${line%%$'\t'*}
                # A space stands in a value only where one was typed, in quotes or behind a backslash.
                [[ $2 == *\\* ]] && line=${line// /\\ }
                COMPREPLY+=("$line")
                ;;
        esac
    done < <(_TRUSTBRIEF_COMPLETE=bash "$1" "${words[@]}" "${2//[\"\'\\]/}" 2> /dev/null)
}

# The best suggestion comes first; bash before 4.4 sorts them by letter.
complete -o nosort -F _trustbrief trustbrief 2> /dev/null || complete -F _trustbrief trustbrief
