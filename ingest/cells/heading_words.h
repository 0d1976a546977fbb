#ifndef ASSAY_INGEST_HEADING_WORDS_H
#define ASSAY_INGEST_HEADING_WORDS_H

#include <stdbool.h>
#include <stddef.h>

/*
 * The words that headings are made of, in English, German, French, Spanish, Dutch, Portuguese,
 * Italian, Polish and Swedish: those of hiring, judging, grading, reviewing and annotating. A
 * heading is looked up word by word, so that "Judge's full name", "Nom du juge" and "Bewerbername"
 * need no lines of their own.
 */
enum heading_word {
    WORD_UNKNOWN,
    WORD_FILLER,      /* the, your form's "please enter" */
    WORD_OF,          /* of, de, by: what stands before it is the heart of the heading */
    WORD_YOUR,        /* who fills in the form */
    WORD_INTERVIEW,   /* the occasion: interview, Gespräch, jury session */
    WORD_CANDIDATE,   /* who or what is judged */
    WORD_INTERVIEWER, /* who judges */
    WORD_QUESTION,
    WORD_TOPIC,
    WORD_SCORE,
    WORD_NOTE, /* a comment in one language, a mark in another */
    WORD_COMMENT,
    WORD_MAXIMUM,
    WORD_MINIMUM,
    WORD_COMPUTED, /* total, mean, overall */
    WORD_PERCENT,
    WORD_WEIGHT,
    WORD_DATE,
    WORD_START,
    WORD_SUBMITTED, /* submitted, recorded, completed */
    WORD_JUDGED,    /* rated, graded, marked: with "by" a person, with "at" a day */
    WORD_AT,
    WORD_NAME,
    WORD_FIRST,
    WORD_LAST,
    WORD_ID,
    WORD_EMAIL,
    WORD_TEXT,
    WORD_ORDINAL, /* second, 2nd, zweiter */
    WORD_ROLE,
    WORD_STAGE,
    WORD_OUTCOME,
    WORD_SCALE,
    WORD_OTHER, /* nothing that is read: phone, room, duration */
    WORD_ANSWER,
    N_HEADING_WORDS
};

enum { HEADING_MAX_WORDS = 16, HEADING_WORD_LENGTH = 40, HEADING_PERCENT_SIGN = '%' };

struct heading_words {
    enum heading_word word[HEADING_MAX_WORDS];
    char key[HEADING_MAX_WORDS][HEADING_WORD_LENGTH];        /* as text_key writes it; empty for the
                                                                first parts of a compound */
    size_t start[HEADING_MAX_WORDS], end[HEADING_MAX_WORDS]; /* bytes of the heading */
    size_t n;
    bool all_known; /* and there is one at least that is no filler */
    bool too_long;  /* a sentence: more words than a heading has */
    int ordinal;    /* "Judge 2", "second judge", "Rater B": 2; 0: it has none */
};

/* Cuts at blanks, marks, and where small letters meet capitals or digits. The sign % is a word,
 * unless a number stands before it. Compound words of two or three known ones ("Prüfername",
 * "Bewertungskriterium") are known. */
void heading_words_read(const char *heading, struct heading_words *ret);

/* What a single word means, by its text_key. */
enum heading_word heading_word_find(const char *key);

size_t heading_words_count(const struct heading_words *words, enum heading_word word);

#endif
