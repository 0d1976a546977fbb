# Whatever ends in the middle of a file, the client or the server, leaves the whole of it or nothing.
mkdir own
XDG_DATA_HOME="$PWD/own" python3 "$TOP/tests/cli/killed.py"
