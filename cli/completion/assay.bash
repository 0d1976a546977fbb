# Completion of assay's command line in bash. What may stand at the cursor is told by `assay complete`, which reads what
# was typed and expands nothing of it.
_assay() {
    local replies
    COMPREPLY=()
    mapfile -t replies < <("$1" complete -- bash "${COMP_LINE:0:COMP_POINT}" 2>/dev/null)
    if [[ ${replies[0]} == files ]]; then
        compopt -o default
    else
        COMPREPLY=("${replies[@]:1}")
    fi
}
complete -F _assay assay
