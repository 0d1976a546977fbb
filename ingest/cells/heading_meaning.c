#include "ingest/cells/heading_meaning.h"

#include <stdbool.h>
#include <string.h>

enum { OWN = 0, PLAIN = 1, VAGUE = 2, LAST_GUESS = 3 };

static bool has(const struct heading_words *words, enum heading_word word)
{
    return heading_words_count(words, word) > 0;
}

static struct column_name name(enum score_column column, int rank)
{
    return (struct column_name){column, rank};
}

static bool is_content(enum heading_word word)
{
    return word != WORD_FILLER && word != WORD_OF && word != WORD_YOUR && word != WORD_AT &&
           word != WORD_ORDINAL && word != WORD_INTERVIEW;
}

/* The heart of a heading: what stands before "of", or else its last word. */
static enum heading_word heart(const struct heading_words *words)
{
    enum heading_word found = WORD_UNKNOWN;
    for (size_t i = 0; i < words->n; i++) {
        if (words->word[i] == WORD_OF && found)
            return found;
        if (is_content(words->word[i]))
            found = words->word[i];
    }
    return found;
}

/* Whether it is the last word before a number, as in "Scored by 2". */
static bool ends_with(const struct heading_words *words, enum heading_word word)
{
    size_t n = words->n;
    while (n > 1 && words->word[n - 1] == WORD_ORDINAL)
        n--;
    return n && words->word[n - 1] == word;
}

/* "Rated by", "bewertet von", "interviewed by": a person; with a day or "at", when. "Scored" and
 * "graded" are what was done here, and what came of it elsewhere. */
static bool read_deed(const struct heading_words *words, struct column_name *ret)
{
    const bool scored = words->n > 1 && words->word[0] == WORD_SCORE;
    const bool judged = has(words, WORD_JUDGED) || has(words, WORD_INTERVIEW) ||
                        has(words, WORD_NOTE) || (scored && ends_with(words, WORD_AT));
    const bool by = ends_with(words, WORD_OF);
    if (by && (judged || has(words, WORD_SUBMITTED) || has(words, WORD_SCORE))) {
        *ret = name(COLUMN_INTERVIEWER, has(words, WORD_SUBMITTED) ? VAGUE : PLAIN);
        return true;
    }
    if (!ends_with(words, WORD_AT) && !has(words, WORD_DATE))
        return false;
    if (has(words, WORD_SUBMITTED))
        *ret = name(COLUMN_SUBMITTED, OWN);
    else if (has(words, WORD_INTERVIEW))
        *ret = name(COLUMN_INTERVIEW_DATE, OWN);
    else if (has(words, WORD_JUDGED) || (scored && !has(words, WORD_DATE)))
        *ret = name(COLUMN_SUBMITTED, PLAIN);
    else if (has(words, WORD_DATE) || has(words, WORD_START))
        *ret = name(COLUMN_INTERVIEW_DATE, has(words, WORD_START) ? VAGUE : PLAIN);
    else
        return false;
    return true;
}

/* What people belong to, beside a column that names them. */
static bool is_vague(const struct heading_words *words)
{
    static const char *const vague[] = {
        "team",    "teams",   "equipo", "equipe",     "squadra", "lag",    "zespoł",  "ploeg",
        "subject", "druzyna", "equipa", "mannschaft", "fach",    "antrag", "dossier", "entry",
        "projekt", "project", "image",  "song",       "film",    "praca",  "document"};
    for (size_t i = 0; i < words->n; i++)
        for (size_t j = 0; j < sizeof vague / sizeof *vague; j++)
            if (words->word[i] == WORD_CANDIDATE && strcmp(words->key[i], vague[j]) == 0)
                return true;
    return false;
}

/* "First and last name", "Imię i nazwisko": the whole name. */
static bool is_both_names(const struct heading_words *words)
{
    return has(words, WORD_FIRST) && has(words, WORD_LAST);
}

static struct column_name read_candidate(const struct heading_words *words)
{
    if (is_both_names(words))
        return name(COLUMN_CANDIDATE_NAME, OWN);
    if (has(words, WORD_LAST))
        return name(COLUMN_CANDIDATE_LAST, OWN);
    if (has(words, WORD_FIRST))
        return name(COLUMN_CANDIDATE_FIRST, OWN);
    if (has(words, WORD_EMAIL))
        return name(COLUMN_CANDIDATE, VAGUE);
    if (has(words, WORD_ID))
        return name(COLUMN_CANDIDATE, OWN);
    if (is_vague(words))
        return name(COLUMN_CANDIDATE_NAME, VAGUE);
    return name(COLUMN_CANDIDATE_NAME, has(words, WORD_NAME) ? OWN : PLAIN);
}

static struct column_name read_interviewer(const struct heading_words *words)
{
    if (is_both_names(words))
        return name(COLUMN_INTERVIEWER, OWN);
    if (has(words, WORD_LAST))
        return name(COLUMN_INTERVIEWER_LAST, OWN);
    if (has(words, WORD_FIRST))
        return name(COLUMN_INTERVIEWER_FIRST, OWN);
    if (has(words, WORD_EMAIL) || has(words, WORD_ID))
        return name(COLUMN_INTERVIEWER, VAGUE);
    return name(COLUMN_INTERVIEWER, has(words, WORD_NAME) ? OWN : PLAIN);
}

/* A question's number is a question of its own: "Task 3", and no column that names them. */
static struct column_name read_question(const struct heading_words *words)
{
    if (has(words, WORD_ID))
        return name(COLUMN_QUESTION, OWN);
    if (has(words, WORD_TEXT))
        return name(COLUMN_QUESTION_TITLE, OWN);
    return words->ordinal ? name(COLUMN_UNKNOWN, 0) : name(COLUMN_QUESTION, PLAIN);
}

/* "Assessment" alone, or "Assessment 2", is what came of one, or which one it was. */
static bool is_assessment(const struct heading_words *words)
{
    return (words->n == 1 || (words->n == 2 && words->word[1] == WORD_ORDINAL)) &&
           strcmp(words->key[0], "assessment") == 0;
}

/* "Grade given": no first name. */
static bool is_given_score(const struct heading_words *words)
{
    return (words->n == 2 || (words->n == 3 && words->word[2] == WORD_ORDINAL)) &&
           words->word[0] == WORD_SCORE && strcmp(words->key[1], "given") == 0;
}

/* What a heading is beside those of people, by its heart and then by whatever it has. */
static struct column_name read_thing(const struct heading_words *words)
{
    const enum heading_word heart_word = heart(words);
    static const struct {
        enum heading_word word;
        enum score_column column;
        int rank;
    } things[] = {{WORD_ROLE, COLUMN_ROLE, PLAIN},          {WORD_STAGE, COLUMN_STAGE, PLAIN},
                  {WORD_OUTCOME, COLUMN_OUTCOME, PLAIN},    {WORD_SCALE, COLUMN_SCALE, PLAIN},
                  {WORD_TOPIC, COLUMN_TOPIC, PLAIN},        {WORD_SCORE, COLUMN_SCORE, PLAIN},
                  {WORD_NOTE, COLUMN_COMMENT, PLAIN},       {WORD_PERCENT, COLUMN_COMPUTED, OWN},
                  {WORD_EMAIL, COLUMN_EMAIL, OWN},          {WORD_LAST, COLUMN_CANDIDATE_LAST, OWN},
                  {WORD_FIRST, COLUMN_CANDIDATE_FIRST, OWN}};
    if (is_given_score(words) || is_assessment(words))
        return name(COLUMN_SCORE, is_assessment(words) ? VAGUE : PLAIN);
    if (is_both_names(words))
        return name(COLUMN_CANDIDATE_NAME, VAGUE);
    if (heart_word == WORD_QUESTION || heart_word == WORD_ID || heart_word == WORD_TEXT)
        if (has(words, WORD_QUESTION))
            return read_question(words);
    for (int pass = 0; pass < 2; pass++)
        for (size_t i = 0; i < sizeof things / sizeof *things; i++)
            if (pass ? has(words, things[i].word) : heart_word == things[i].word)
                return name(things[i].column, things[i].rank);
    if (has(words, WORD_QUESTION))
        return read_question(words);
    if (has(words, WORD_INTERVIEW) && has(words, WORD_ID))
        return name(COLUMN_INTERVIEW_ID, OWN);
    return has(words, WORD_NAME) ? name(COLUMN_CANDIDATE_NAME, VAGUE) : name(COLUMN_OTHER, OWN);
}

/* Of two persons the one before "of", or else the last. */
static enum heading_word heart_person(const struct heading_words *words)
{
    enum heading_word found = WORD_UNKNOWN;
    for (size_t i = 0; i < words->n; i++) {
        if (words->word[i] == WORD_OF && found)
            return found;
        if (words->word[i] == WORD_CANDIDATE || words->word[i] == WORD_INTERVIEWER)
            found = words->word[i];
    }
    return found;
}

static struct column_name read_person(const struct heading_words *words)
{
    const enum heading_word heart_word = heart(words);
    const bool candidate = has(words, WORD_CANDIDATE), interviewer = has(words, WORD_INTERVIEWER);
    if (heart_word == WORD_SCORE || heart_word == WORD_NOTE)
        return name(COLUMN_SCORE, VAGUE);
    if (heart_word == WORD_ROLE || heart_word == WORD_STAGE || heart_word == WORD_OUTCOME ||
        heart_word == WORD_QUESTION || heart_word == WORD_TOPIC)
        return read_thing(words);
    if (candidate && interviewer)
        return heart_person(words) == WORD_CANDIDATE ? read_candidate(words)
                                                     : read_interviewer(words);
    return candidate ? read_candidate(words) : read_interviewer(words);
}

/* The words without the sign %; returns whether it stands among them. */
static bool leave_sign(const struct heading_words *words, struct heading_words *ret)
{
    *ret = *words;
    ret->n = 0;
    for (size_t i = 0; i < words->n; i++) {
        if (*words->key[i] == HEADING_PERCENT_SIGN)
            continue;
        memcpy(ret->key[ret->n], words->key[i], sizeof words->key[i]);
        ret->word[ret->n++] = words->word[i];
    }
    return ret->n < words->n;
}

/* "%", "% of max", "Total in %": a share of what other columns say. */
static bool is_share(const struct heading_words *words)
{
    for (size_t i = 0; i < words->n; i++)
        if (is_content(words->word[i]) && words->word[i] != WORD_SCORE &&
            words->word[i] != WORD_NOTE && words->word[i] != WORD_MAXIMUM &&
            words->word[i] != WORD_COMPUTED)
            return false;
    return true;
}

/* A score in percent may be the score of its row, or the share of others. */
static struct column_name read_with_sign(const struct heading_words *words)
{
    if (!is_share(words))
        return heading_meaning(words);
    if (has(words, WORD_MAXIMUM) || has(words, WORD_COMPUTED) ||
        !(has(words, WORD_SCORE) || has(words, WORD_NOTE)))
        return name(COLUMN_COMPUTED, OWN);
    return name(COLUMN_SCORE, VAGUE);
}

static bool is_one_of(const char *key, const char *words)
{
    const size_t length = strlen(key);
    for (const char *at = length ? strstr(words, key) : NULL; at; at = strstr(at + 1, key))
        if (at[-1] == ' ' && at[length] == ' ')
            return true;
    return false;
}

/* "How many years …", "Seit wie vielen Jahren …": a question to who fills in the form, whose answer
 * is a length of time and no score. */
static bool asks_how_long(const struct heading_words *words)
{
    static const char begins[] = " how wie seit combien depuis cuantos cuantas cuanto hoeveel hoe "
                                 "quanti quante quanto quantos quantas ha ile hur jak ";
    static const char units[] =
        " years year months month weeks days hours minutes jahre jahren jahr monate monaten "
        "stunden "
        "tage ans annees mois heures jours anos meses horas dias jaar jaren maanden uren dagen "
        "anni "
        "mesi ore giorni lat lata miesiecy godzin dni ar manader timmar dagar ";
    bool unit = false;
    for (size_t i = 1; i < words->n; i++)
        unit |= is_one_of(words->key[i], units);
    return unit && words->n > 2 && is_one_of(words->key[0], begins);
}

/* "Checked by", "Noté par": whatever was done, a person did it. */
static bool is_done_by(const struct heading_words *words)
{
    static const char by[] = " by von par por przez ";
    enum { MOST_WORDS = 3 };
    return words->n > 1 && words->n <= MOST_WORDS && is_one_of(words->key[words->n - 1], by);
}

struct column_name heading_meaning(const struct heading_words *words)
{
    struct column_name found;
    struct heading_words without;
    if (asks_how_long(words))
        return name(COLUMN_OTHER, OWN);
    if (!words->all_known)
        return is_done_by(words) ? name(COLUMN_INTERVIEWER, LAST_GUESS) : name(COLUMN_UNKNOWN, 0);
    if (leave_sign(words, &without))
        return read_with_sign(&without);
    if (has(words, WORD_COMMENT))
        return name(COLUMN_COMMENT, VAGUE);
    if (has(words, WORD_MAXIMUM))
        return name(COLUMN_MAX_SCORE, PLAIN);
    if (has(words, WORD_MINIMUM))
        return name(COLUMN_MIN_SCORE, PLAIN);
    if (has(words, WORD_WEIGHT) || has(words, WORD_ANSWER))
        return name(COLUMN_OTHER, OWN);
    if (has(words, WORD_COMPUTED))
        return name(COLUMN_COMPUTED, OWN);
    if (read_deed(words, &found))
        return found;
    if (has(words, WORD_OTHER))
        return name(COLUMN_OTHER, OWN);
    if (has(words, WORD_CANDIDATE) || has(words, WORD_INTERVIEWER))
        return read_person(words);
    if (has(words, WORD_YOUR) &&
        (has(words, WORD_NAME) || has(words, WORD_EMAIL) || has(words, WORD_ID)))
        return read_interviewer(words);
    if (has(words, WORD_SUBMITTED))
        return name(COLUMN_SUBMITTED, PLAIN);
    if (has(words, WORD_START))
        return name(COLUMN_INTERVIEW_DATE, has(words, WORD_INTERVIEW) ? PLAIN : VAGUE);
    return read_thing(words);
}
