#ifndef ASSAY_BASE_OUTCOME_H
#define ASSAY_BASE_OUTCOME_H

/*
 * How an application ended, from the words of an export. Words that are not known, that could mean
 * two things ("declined", "passed") or that contradict each other are OUTCOME_UNKNOWN: they are
 * counted and named, never guessed.
 */
enum outcome {
    OUTCOME_NONE,      /* blank, "n/a", "unknown" */
    OUTCOME_HIRED,     /* the team said yes and the candidate did */
    OUTCOME_REJECTED,  /* the team said no */
    OUTCOME_WITHDRAWN, /* the candidate said no, before an offer or to it */
    OUTCOME_IN_FLIGHT, /* not decided yet, on hold, an offer that is out */
    OUTCOME_UNKNOWN
};

enum { N_OUTCOMES = OUTCOME_UNKNOWN + 1 };

/*
 * Case, accents, blanks and punctuation make no difference. What follows a colon, semicolon, comma,
 * bracket, slash or a dash between blanks is a remark ("Rejected - culture fit"). English, German,
 * French, Spanish, Dutch, Italian and Portuguese.
 */
enum outcome outcome_read(const char *text);

#endif
