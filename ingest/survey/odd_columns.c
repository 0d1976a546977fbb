#include "ingest/survey/odd_columns.h"

#include <math.h>
#include <string.h>

#include "base/text.h"
#include "ingest/survey/doubt/column_option.h"
#include "ingest/survey/doubt/summary_heading.h"

enum { FEW_CELLS = 2, NAME_WIDTH = 40, USUAL_HIGHEST = 5, FAR_ABOVE = 2, HIGHEST_OF_STEPS = 10 };

static const struct sheet_column *column_of(const struct sheet_view *view, size_t column)
{
    return &view->columns.column[column];
}

static bool is_marked(const struct sheet_view *view, size_t column)
{
    const struct sheet_column *const it = column_of(view, column);
    for (size_t i = 0; i < view->columns.n; i++)
        if (view->parts[i].part && view->parts[i].base == column)
            return true;
    return *it->label.code || it->label.maximum != MAXIMUM_NONE || it->label.criterion;
}

/* One cell in ten, and two at least, are off the scale. */
static bool is_off(const struct sheet_column *column)
{
    const size_t off = column->n_filled - column->n_on_scale;
    return off >= FEW_CELLS && 10 * off >= column->n_filled;
}

/* The highest number of the other columns; NAN: they do not go together. */
static double highest_of_others(const struct sheet_view *view, const struct sheet_reading *reading,
                                size_t except)
{
    double highest = NAN;
    for (size_t i = 0; i < reading->n_fields; i++) {
        const struct sheet_column *const it = column_of(view, reading->fields[i]);
        if (i == except || !it->n_filled)
            continue;
        if (it->n_numbers < it->n_filled || it->label.maximum != MAXIMUM_NONE)
            return NAN;
        highest = isnan(highest) ? it->highest : fmax(highest, it->highest);
    }
    return highest;
}

static bool others_are_on(const struct sheet_view *view, const struct sheet_reading *reading,
                          size_t except)
{
    for (size_t i = 0; i < reading->n_fields; i++) {
        const struct sheet_column *const it = column_of(view, reading->fields[i]);
        if (i != except && it->n_on_scale < it->n_filled)
            return false;
    }
    return true;
}

/* Bytes that two headings begin with alike. */
static size_t common_beginning(const char *a, const char *b)
{
    size_t n = 0;
    while (a[n] && a[n] == b[n])
        n++;
    return n;
}

/* All others are of one question of a form, "Please rate: [Clarity]", and this one is not. */
static bool is_outside_grid(const struct sheet_view *view, const struct sheet_reading *reading,
                            size_t at)
{
    enum { LONG_BEGINNING = 12 };
    const char *first = NULL;
    size_t least = SIZE_MAX;
    for (size_t i = 0; i < reading->n_fields; i++) {
        const char *const heading = column_of(view, reading->fields[i])->heading;
        if (i == at)
            continue;
        if (first)
            least = common_beginning(first, heading) < least ? common_beginning(first, heading)
                                                             : least;
        else
            first = heading;
    }
    return least != SIZE_MAX && least >= LONG_BEGINNING &&
           common_beginning(first, column_of(view, reading->fields[at])->heading) < LONG_BEGINNING;
}

static bool is_odd(const struct sheet_view *view, const struct sheet_reading *reading, size_t at)
{
    const struct sheet_column *const it = column_of(view, reading->fields[at]);
    if (is_marked(view, reading->fields[at]) || !it->n_numbers)
        return false;
    if (view->columns.has_scale)
        return is_off(it) && others_are_on(view, reading, at);
    const double highest = highest_of_others(view, reading, at);
    return highest <= HIGHEST_OF_STEPS &&
           (it->highest >= FAR_ABOVE * fmax(highest, USUAL_HIGHEST) ||
            (it->highest > highest && is_outside_grid(view, reading, at)));
}

static bool is_one_of(const char *key, const char *list)
{
    const size_t length = strlen(key);
    for (const char *at = length ? strstr(list, key) : NULL; at; at = strstr(at + 1, key))
        if (at[-1] == ' ' && at[length] == ' ')
            return true;
    return false;
}

/* "Notice period (weeks)": a span of time in brackets at the end is what the numbers count, and so
 * is one before "in", "Years in field". */
static bool counts_time(const struct sheet_column *column)
{
    static const char times[] = " years months weeks days hours minutes jahre monate wochen tage "
                                "stunden minuten annees mois semaines jours heures anos meses "
                                "semanas dias horas anni mesi settimane giorni ore jaren maanden "
                                "weken dagen uren lata miesiace tygodnie dni godziny ar manader "
                                "veckor dagar timmar ";
    const struct heading_words *const words = &column->words;
    const size_t last = words->n - 1;
    if (words->n < 2)
        return false;
    const size_t start = words->start[last];
    return (is_one_of(words->key[last], times) && start > 0 &&
            strchr("([", column->heading[start - 1])) ||
           (is_one_of(words->key[0], times) && is_one_of(words->key[1], " in im en dans em w i "));
}

/* "Number of reviews", "Anzahl Fehler", "# calls", "Visits", "Years of experience". */
static bool speaks_of_count(const struct sheet_column *column)
{
    static const char counts[] = " anzahl nombre cantidad aantal quantidade quantita liczba ilosc "
                                 "antal count counts quantity qty headcount ";
    static const char numbers[] = " number numbers numero numer num no nr n ";
    static const char things[] =
        " times reps repetitions round rounds submissions runs calls visits sessions reviews "
        "interviews appearances "
        "views errors mistakes years months weeks days hours jahre monate wochen tage stunden "
        "besuche runden fehler fois visites annees jours heures veces visitas anos dias horas "
        "errores vezes horas erros volte visite anni giorni ore errori keer bezoeken jaren dagen "
        "fouten razy wizyty lata dni godziny bledy ganger besok dagar timmar fel ";
    static const char sizes[] = " size grosse taille tamano grootte tamanho dimensione wielkosc "
                                "storlek ";
    const struct heading_words *const words = &column->words;
    if (words->n == 0)
        return false;
    const bool of = words->n > 1 && words->word[1] == WORD_OF;
    return *column->heading == '#' || counts_time(column) || is_one_of(words->key[0], counts) ||
           (of && is_one_of(words->key[0], numbers)) ||
           ((of || words->n == 1) && is_one_of(words->key[0], things)) ||
           (words->n == 2 && is_one_of(words->key[1], sizes));
}

/* "Confidence", "Reviewer expertise": how sure who scored was, beside what was scored. */
static bool speaks_of_sureness(const struct sheet_column *column)
{
    static const char words[] = " confidence certainty expertise familiarity konfidenz sicherheit "
                                "confiance certitude confianza certeza fiducia confianca zekerheid "
                                "pewnosc sakerhet ";
    size_t found = 0, others = 0;
    for (size_t i = 0; i < column->words.n; i++)
        if (is_one_of(column->words.key[i], words))
            found++;
        else
            others += column->words.word[i] == WORD_UNKNOWN;
    return found > 0 && others == 0;
}

static const char *scale_of(double lowest, double highest, struct arena *arena)
{
    return arena_format(arena, " --scale %d..%d", lowest < 1 ? 0 : 1,
                        (int)fmax(ceil(highest), USUAL_HIGHEST));
}

static bool ask(const struct sheet_view *view, const struct sheet_reading *reading, size_t odd,
                struct error *error)
{
    struct arena scratch = {0};
    const struct sheet_column *const it = column_of(view, reading->fields[odd]);
    size_t *const others = ARENA_ARRAY(&scratch, reading->n_fields, size_t);
    size_t n = 0;
    double lowest = it->lowest;
    for (size_t i = 0; i < reading->n_fields; i++)
        if (i != odd) {
            others[n++] = reading->fields[i];
            lowest = fmin(lowest, column_of(view, reading->fields[i])->lowest);
        }
    const bool given = view->columns.has_scale;
    const double highest = highest_of_others(view, reading, odd);
    error_set(error, ERROR_FAILED, "the column '%s' may be no question: it goes up to %g, %s",
              text_printable(&scratch, it->heading, NAME_WIDTH), it->highest,
              given ? "which is not on the scale, and the others are on it"
                    : arena_format(&scratch, "and the others to %g", highest));
    error_hint(error, "if it is none, %s%s; if it is one, %s%s",
               column_option(view, "--score-column", others, n, &scratch),
               given ? "" : scale_of(lowest, highest, &scratch),
               column_option(view, "--score-column", reading->fields, reading->n_fields, &scratch),
               given ? "" : scale_of(lowest, it->highest, &scratch));
    arena_free(&scratch);
    return error_at(error, "", view->header->line, 0);
}

/* Columns of whole numbers that may be counts, or tell of who scored, beside as many that are none.
 */
static size_t find_counts(const struct sheet_view *view, const struct sheet_reading *reading,
                          size_t *counts, size_t *others)
{
    size_t n = 0, n_others = 0;
    for (size_t i = 0; i < reading->n_fields; i++) {
        const struct sheet_column *const it = column_of(view, reading->fields[i]);
        if (!is_marked(view, reading->fields[i]) && it->n_whole && it->n_whole == it->n_filled &&
            (speaks_of_count(it) || speaks_of_sureness(it)))
            counts[n++] = reading->fields[i];
        else
            others[n_others++] = reading->fields[i];
    }
    return n <= n_others ? n : 0;
}

static double highest_of(const struct sheet_view *view, const size_t *fields, size_t n)
{
    double highest = 0;
    for (size_t i = 0; i < n; i++) {
        const struct sheet_column *const it = column_of(view, fields[i]);
        if (it->n_numbers < it->n_filled || it->label.maximum != MAXIMUM_NONE)
            return NAN;
        highest = fmax(highest, it->highest);
    }
    return highest;
}

static const char *option_with_scale(const struct sheet_view *view, const char *option,
                                     const size_t *fields, size_t n, struct arena *arena)
{
    const double highest = highest_of(view, fields, n);
    double lowest = INFINITY;
    for (size_t i = 0; i < n; i++)
        lowest = fmin(lowest, column_of(view, fields[i])->lowest);
    return arena_format(
        arena, "%s%s", column_option(view, option, fields, n, arena),
        view->columns.has_scale || isnan(highest) ? "" : scale_of(lowest, highest, arena));
}

/* A count that keeps within the scale looks like a score. */
static bool check_counts(const struct sheet_view *view, const struct sheet_reading *reading,
                         struct error *error)
{
    struct arena scratch = {0};
    size_t *const counts = ARENA_ARRAY(&scratch, reading->n_fields, size_t);
    size_t *const others = ARENA_ARRAY(&scratch, reading->n_fields, size_t);
    const size_t n = find_counts(view, reading, counts, others);
    const char *const option = reading->kind == READING_WIDE ? "--score-column" : "--rater-columns";
    if (n > 0) {
        error_set(error, ERROR_FAILED, "the column '%s' may hold %s and no scores, by its heading",
                  text_printable(&scratch, column_of(view, counts[0])->heading, NAME_WIDTH),
                  speaks_of_count(column_of(view, counts[0])) ? "a count"
                                                              : "how sure the interviewer was");
        error_hint(error, "if it does, %s; if it holds scores, %s",
                   option_with_scale(view, option, others, reading->n_fields - n, &scratch),
                   option_with_scale(view, option, reading->fields, reading->n_fields, &scratch));
        error_at(error, "", view->header->line, 0);
    }
    arena_free(&scratch);
    return n == 0;
}

static bool is_read(const struct sheet_view *view, const struct sheet_reading *reading,
                    size_t column)
{
    for (size_t i = 0; i < reading->n_left_out; i++)
        if (reading->left_out[i].field == column)
            return true;
    return sheet_reading_takes(reading, column) || sheet_view_is_told(view, column);
}

/* What a heading says that is no score; of lengths, places and answers only where the numbers
 * change with the interviewer. */
static bool says_no_score(const struct sheet_view *view, const struct sheet_reading *reading,
                          size_t column)
{
    struct dependence with;
    switch (column_of(view, column)->name.column) {
    case COLUMN_COMMENT:
    case COLUMN_INTERVIEW_DATE:
    case COLUMN_SUBMITTED:
    case COLUMN_SCALE:
        return true;
    case COLUMN_OTHER:
    case COLUMN_STAGE:
    case COLUMN_ROLE:
    case COLUMN_TOPIC:
    case COLUMN_INTERVIEW_ID:
        with = sheet_columns_dependence(&view->columns, reading->candidate, column);
        return with.n_varying > with.n_constant &&
               (reading->interviewer == SIZE_MAX ||
                sheet_columns_dependence(&view->columns, reading->interviewer, column).n_varying);
    default:
        return false;
    }
}

/* Bare numbers, whole ones or such as the scores are. */
static bool is_written_alike(const struct sheet_view *view, const size_t *fields, size_t n,
                             const struct sheet_column *it)
{
    bool fractions = false;
    for (size_t i = 0; i < n; i++)
        fractions |= column_of(view, fields[i])->n_whole < column_of(view, fields[i])->n_numbers;
    return it->n_whole == it->n_filled || (fractions && it->n_numbers == it->n_filled);
}

/* On the scale that is given, or else where the scores are, give or take a tenth. */
static bool is_in_their_range(const struct sheet_view *view, const size_t *fields, size_t n,
                              const struct sheet_column *it)
{
    enum { TENTH = 10 };
    if (view->columns.has_scale)
        return it->n_on_scale == it->n_filled;
    const double highest = highest_of(view, fields, n);
    double lowest = INFINITY;
    for (size_t i = 0; i < n; i++)
        lowest = fmin(lowest, column_of(view, fields[i])->lowest);
    const double margin = (highest - lowest) / TENTH;
    return it->lowest >= lowest - margin && it->highest <= highest + margin;
}

/* Numbers as those that are read as scores, under a heading that says otherwise. */
static bool may_hold_scores(const struct sheet_view *view, const struct sheet_reading *reading,
                            const size_t *fields, size_t n, size_t column)
{
    const struct sheet_column *const it = column_of(view, column);
    return !is_read(view, reading, column) && it->n_filled >= FEW_CELLS && it->n_distinct >= 2 &&
           !it->n_dates && is_written_alike(view, fields, n, it) &&
           (!view->parts[column].part || it->name.column == COLUMN_COMMENT) &&
           (says_no_score(view, reading, column) ||
            summary_heading_may_be_a_question(view, reading, column)) &&
           is_in_their_range(view, fields, n, it);
}

/* What is on the scale and would not be read is a doubt. */
static bool check_unread(const struct sheet_view *view, const struct sheet_reading *reading,
                         struct error *error)
{
    struct arena scratch = {0};
    size_t *const all = ARENA_ARRAY(&scratch, view->columns.n + 1, size_t);
    const bool is_long = reading->kind == READING_LONG;
    const size_t *const fields = is_long ? &reading->score : reading->fields;
    const size_t n = is_long ? 1 : reading->n_fields;
    size_t n_all = n, first;
    memcpy(all, fields, n * sizeof *all);
    for (size_t i = 0; i < view->columns.n; i++)
        if (may_hold_scores(view, reading, fields, n, i))
            all[n_all++] = i;
    first = all[n];
    if (n_all > n) {
        error_set(error, ERROR_FAILED,
                  "the column '%s' holds numbers as the scores are, and by its heading no scores",
                  text_printable(&scratch, column_of(view, first)->heading, NAME_WIDTH));
        error_hint(error, "if it holds scores, %s; if it does not, %s",
                   option_with_scale(view, "--score-column", all, n_all, &scratch),
                   option_with_scale(view, "--score-column", fields, n, &scratch));
        error_at(error, "", view->header->line, 0);
    }
    arena_free(&scratch);
    return n_all == n;
}

bool odd_columns_check(const struct sheet_view *view, const struct sheet_reading *reading,
                       struct error *error)
{
    enum { FEW_FIELDS = 3 };
    if ((reading->kind == READING_WIDE ||
         (reading->kind == READING_LONG && reading->question == SIZE_MAX)) &&
        !view->n_told_fields && !view->told[COLUMN_SCORE] && !check_unread(view, reading, error))
        return false;
    if ((reading->kind != READING_WIDE && reading->kind != READING_RATERS) || view->n_told_fields)
        return true;
    if (!check_counts(view, reading, error))
        return false;
    if (reading->kind != READING_WIDE || reading->n_fields < FEW_FIELDS)
        return true;
    for (size_t i = 0; i < reading->n_fields; i++)
        if (is_odd(view, reading, i))
            return ask(view, reading, i, error);
    return true;
}
