# awk -v mib=N -v most=CANDIDATES -f export.awk: an export of N MiB on standard output, the same each time. As many
# candidates as the size allows have a row each; beyond `most` they have more rows: questions, interviewers, interviews.
BEGIN {
    questions = 12
    row_bytes = 99
    size = mib * 1048576
    each = int(size / row_bytes / most)
    if (each < 1)
        each = 1
    n_words = split("clear first idea, a hint; asked for \"why\" said nothing about cost then saw the race by himself", word, " ")
    for (i = 1; i <= n_words; i++)
        gsub(/"/, "\"\"", word[i])
    print "candidate_id,candidate_name,role,stage,interview_date,interviewer,question_id,score,comment"
    for (c = 1; written < size; c++) {
        who = 1 + (c - 1) % most
        for (i = 0; i < each; i++) {
            seed = (seed * 69069 + 12345) % 4294967296
            draw = int(seed / 65536)
            line = sprintf("C-%07d,\"Family%d, Given%d\",backend,onsite,2026-%02d-%02d,Interviewer %d,%d.%d,%d,\"%s %s %s\"", \
                who, who, who % 997, 1 + c % 12, 1 + c % 28, 1 + (c + int(i / questions)) % 40, \
                1 + int(i % questions / 2), 1 + i % 2, 1 + draw % 5, \
                word[1 + draw % n_words], word[1 + int(draw / 7) % n_words], word[1 + int(draw / 97) % n_words])
            print line
            written += length(line) + 1
        }
    }
}
