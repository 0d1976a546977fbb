#ifndef ASSAY_INGEST_CELLS_COLUMN_NAME_H
#define ASSAY_INGEST_CELLS_COLUMN_NAME_H

/* What a column can give. Those before N_SCORE_COLUMNS become part of a row; the others help to
 * find them, or are known not to be scores. */
enum score_column {
    COLUMN_CANDIDATE,
    COLUMN_CANDIDATE_NAME,
    COLUMN_ROLE,
    COLUMN_STAGE,
    COLUMN_INTERVIEW_DATE,
    COLUMN_INTERVIEWER,
    COLUMN_QUESTION,
    COLUMN_QUESTION_TITLE,
    COLUMN_TOPIC,
    COLUMN_SCORE,
    COLUMN_MAX_SCORE,
    COLUMN_MIN_SCORE,
    COLUMN_SCALE, /* its name: "stars", "1..5" */
    COLUMN_INTERVIEW_ID,
    COLUMN_COMMENT,
    COLUMN_OUTCOME,
    COLUMN_CRITERION, /* of the question: its place in the rubric, or its text */
    COLUMN_SUBMITTED, /* when the score was given in, where another column dates the interview */
    N_SCORE_COLUMNS,

    COLUMN_CANDIDATE_FIRST = N_SCORE_COLUMNS,
    COLUMN_CANDIDATE_LAST,
    COLUMN_INTERVIEWER_FIRST,
    COLUMN_INTERVIEWER_LAST,
    COLUMN_EMAIL,    /* whose, the other columns tell */
    COLUMN_COMPUTED, /* a total, a mean, an overall verdict */
    COLUMN_OTHER,    /* times, places, links: nothing that is read */
    COLUMN_UNKNOWN
};

/* A column's meaning; of several columns with one meaning the lowest rank is the one. */
struct column_name {
    enum score_column column;
    int rank;
};

/* What a heading means, whatever its case, accents, blanks and punctuation: as a whole, or by its
 * words (heading_words.h). COLUMN_UNKNOWN where it says nothing. */
struct column_name column_name_read(const char *heading);

/* "interviewer": in a word. */
const char *column_name_plain(enum score_column column);

#endif
