#include "ingest/cells/school_grades.h"

#include <string.h>

#include "base/text.h"
#include "ingest/cells/decimal.h"
#include "ingest/cells/heading_words.h"

/* Words by text_key that mean such grades alone. */
static const char grades[] =
    " schulnote schulnoten notenpunkt fachnote teilnote einzelnote gesamtnote endnote "
    "durchschnittsnote notendurchschnitt notenschnitt zensur zensuren zeugnisnote prufungsnote "
    "znamka znamky ";

/* The word that is a remark, a mark or a grade by the language of the others. */
static const char doubtful[] = " note noten ";

/* Words that stand in German headings, and in none of the other languages. */
static const char german[] =
    " prufer pruferin prufende prufling bewerber bewerberin bewerbende bewerter bewerterin "
    "schuler schulerin lehrer lehrerin lehrkraft azubi auszubildende auszubildender lehrling "
    "teilnehmer teilnehmerin kandidatin gutachter gutachterin beurteiler aufgabe aufgaben frage "
    "fragen fach facher kriterium kriterien merkmal kommentar bemerkung bemerkungen anmerkung "
    "klasse datum vorname nachname kompetenz ausbilder ausbilderin meister betreuer dozent "
    "beobachter proband gesamt durchschnitt ";

static bool is_among(const char *words, const char *key)
{
    const size_t length = strlen(key);
    for (const char *at = length ? strstr(words, key) : NULL; at; at = strstr(at + 1, key))
        if (at[-1] == ' ' && at[length] == ' ')
            return true;
    return false;
}

/* Whether one of the heading's words is in the list. */
static bool has_word_of(const char *heading, const char *list)
{
    struct arena scratch = {0};
    struct heading_words words;
    heading_words_read(heading, &words);
    bool has = is_among(list, text_key(&scratch, heading));
    for (size_t i = 0; i < words.n && !has; i++)
        has = is_among(list, words.key[i]);
    arena_free(&scratch);
    return has;
}

const char *school_grades_heading(const char *const *headings, size_t n)
{
    enum { MOST_HEADINGS = 64 };
    const char *maybe = NULL;
    bool is_german = false;
    for (size_t i = 0; i < n && i < MOST_HEADINGS; i++) {
        if (has_word_of(headings[i], grades))
            return headings[i];
        if (!maybe && has_word_of(headings[i], doubtful))
            maybe = headings[i];
        is_german |= has_word_of(headings[i], german);
    }
    return is_german ? maybe : NULL;
}

bool school_grades_is_tendency(const char *text)
{
    return text[0] >= '1' && text[0] <= '6' && (text[1] == '+' || text[1] == '-') && !text[2];
}

const char *school_grades_scale(bool one_is_best)
{
    return one_is_best ? "6,6+,5-,5,5+,4-,4,4+,3-,3,3+,2-,2,2+,1-,1,1+"
                       : "1,1+,2-,2,2+,3-,3,3+,4-,4,4+,5-,5,5+,6-,6,6+";
}

bool school_grades_is_third(int64_t number)
{
    const int64_t part = number % DECIMAL_ONE;
    return part == 3 * DECIMAL_ONE / 10 || part == 7 * DECIMAL_ONE / 10;
}

bool school_grades_have(int64_t number)
{
    const int64_t lowest = SCHOOL_GRADE_BEST * DECIMAL_ONE - 3 * DECIMAL_ONE / 10;
    return number >= lowest && number <= SCHOOL_GRADE_WORST * DECIMAL_ONE &&
           (number % DECIMAL_ONE == 0 || number % DECIMAL_ONE == DECIMAL_ONE / 2 ||
            school_grades_is_third(number));
}
