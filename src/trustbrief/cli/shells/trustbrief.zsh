#compdef trustbrief
# Completion of trustbrief for zsh: read by `source`, or as `_trustbrief` from a folder of fpath.

_trustbrief() {
  local line value about
  local -a values shown
  for line in "${(@f)$(_TRUSTBRIEF_COMPLETE=zsh "${(Q)words[1]}" "${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}" 2> /dev/null)}"; do
    case $line in
      '') ;;
      :files) _files; return ;;
      :folders) _files -/; return ;;
      *)
        value=${line%%$'\t'*} about=${line#*$'\t'}
        values+=("$value")
        shown+=("$value${about:+  -- $about}")
        ;;
    esac
  done
  # The best suggestion comes first; case does not matter.
  compadd -V trustbrief -M 'm:{[:lower:][:upper:]}={[:upper:][:lower:]}' -l -d shown -a values
}

if [[ ${funcstack[1]} == _trustbrief ]]; then
  _trustbrief "$@"
else
  (( ${+functions[compdef]} )) || { autoload -Uz compinit && compinit }
  compdef _trustbrief trustbrief
fi
