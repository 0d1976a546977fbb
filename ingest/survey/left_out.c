#include "ingest/survey/left_out.h"

#include <math.h>

#include "base/arena.h"
#include "base/text.h"

enum { FEW_BROKEN = 3, SHARE_BROKEN = 20, NAME_WIDTH = 40 };

static size_t count(const struct layout *layout)
{
    return layout->n_left_out < LEFT_OUT_MOST ? layout->n_left_out : LEFT_OUT_MOST;
}

static bool is_sum(const struct left_out *column, double value,
                   const struct left_out_reader *reader, bool *compared)
{
    double sum = 0, n = 0;
    for (size_t i = 0; i < column->n_summands; i++) {
        const double summand = reader->number(reader->context, column->summands[i]);
        sum += isnan(summand) ? 0 : summand;
        n += isnan(summand) ? 0 : 1;
    }
    *compared = n >= 2;
    return fabs(value - sum) < column->near || fabs(value - sum / n) < fmax(column->near, 1e-9);
}

/* In a record that has all the summands. */
static bool is_statistic(const struct left_out *column, double value,
                         const struct left_out_reader *reader, bool *compared)
{
    double values[ROW_STATISTIC_MOST];
    for (size_t i = 0; i < column->n_summands; i++) {
        values[i] = reader->number(reader->context, column->summands[i]);
        if (isnan(values[i]))
            return false;
    }
    *compared = true;
    return row_statistic_holds(&column->rule, values, column->n_summands, value);
}

static void note(struct left_out_check *check, size_t at, uint64_t line, bool broken)
{
    check->n_compared[at]++;
    if (broken && check->n_broken[at]++ == 0)
        check->line[at] = line;
}

static void add_sum(struct left_out_check *check, size_t at, const struct left_out *column,
                    uint64_t line, const struct left_out_reader *reader)
{
    const double value = reader->number(reader->context, column->field);
    bool compared = false;
    const bool sum = !isnan(value) &&
                     (column->rule.kind ? is_statistic : is_sum)(column, value, reader, &compared);
    if (compared)
        note(check, at, line, !sum);
}

static void add_panel_place(struct key_sketch *sketch, const struct left_out *column,
                            const struct layout *layout, uint64_t line,
                            const struct left_out_reader *reader)
{
    const struct left_out_text who = reader->cell(reader->context, layout->field[COLUMN_CANDIDATE]),
                               by = reader->cell(reader->context,
                                                 layout->field[COLUMN_INTERVIEWER]),
                               what = reader->cell(reader->context, column->field);
    if (who.length && by.length)
        key_sketch_add(
            sketch, key_sketch_hash(key_sketch_hash(1, who.text, who.length), by.text, by.length),
            key_sketch_hash(1, what.text, what.length), line);
}

void left_out_add(struct left_out_check *check, const struct layout *layout, uint64_t line,
                  const struct left_out_reader *reader)
{
    for (size_t i = 0; i < count(layout); i++) {
        const struct left_out *const column = &layout->left_out[i];
        bool missing = false;
        if (column->off_scale) {
            const bool on = reader->on_scale(reader->context, column->field, &missing);
            if (!missing)
                note(check, i, line, on);
            continue;
        }
        if (column->n_summands) {
            add_sum(check, i, column, line, reader);
            continue;
        }
        if (column->panel_place) {
            add_panel_place(&check->sketch[i], column, layout, line, reader);
            continue;
        }
        const struct left_out_text who = reader->cell(reader->context,
                                                      layout->field[COLUMN_CANDIDATE]),
                                   what = reader->cell(reader->context, column->field);
        if (who.length && what.length)
            key_sketch_add(&check->sketch[i], key_sketch_hash(i, who.text, who.length),
                           key_sketch_hash(i, what.text, what.length), line);
    }
}

/* The columns of scores by number, with or without the one in doubt. */
static const char *list_columns(const struct layout *layout, size_t with, struct arena *arena)
{
    const char *list = "";
    for (size_t i = 0; i < layout->n_questions; i++)
        list = arena_format(arena, "%s%s%zu", list, i ? "," : "", layout->questions[i].field + 1);
    return with == SIZE_MAX ? list : arena_format(arena, "%s,%zu", list, with + 1);
}

static bool ask(const struct layout *layout, size_t at, uint64_t line, const char *rule,
                struct error *error)
{
    struct arena scratch = {0};
    const size_t field = layout->left_out[at].field;
    const char *const option = layout->kind == LAYOUT_RATERS ? "--rater-columns" : "--score-column";
    error_set(error, ERROR_FAILED, "the column '%s' may be a question: %s",
              text_printable(&scratch, layout->header.headings[field], NAME_WIDTH), rule);
    error_hint(error, "if it is none, %s %s; if it is one, %s %s", option,
               list_columns(layout, SIZE_MAX, &scratch), option,
               list_columns(layout, field, &scratch));
    arena_free(&scratch);
    return error_at(error, "", line, 0);
}

static bool ask_role(const struct layout *layout, size_t at, uint64_t line, struct error *error)
{
    struct arena scratch = {0};
    const char *const heading = text_printable(
        &scratch, layout->header.headings[layout->left_out[at].field], NAME_WIDTH);
    error_set(error, ERROR_FAILED,
              "the column '%s' may be the candidates' role: in the first rows each interviewer of "
              "a candidate has one value of it, and here several",
              heading);
    error_hint(error,
               "say it in a file for --map, below [columns]: the line role = %s, or, if it is "
               "none, role =",
               heading);
    arena_free(&scratch);
    return error_at(error, "", line, 0);
}

bool left_out_verify(const struct left_out_check *check, const struct layout *layout,
                     struct error *error)
{
    for (size_t i = 0; i < count(layout); i++) {
        const struct key_sketch *const sketch = &check->sketch[i];
        if (sketch->n_contradicted >= FEW_BROKEN &&
            SHARE_BROKEN * sketch->n_contradicted > sketch->n)
            return layout->left_out[i].panel_place
                       ? ask_role(layout, i, sketch->again, error)
                       : ask(layout, i, sketch->again,
                             "a candidate has one value of it in the first rows, and several here",
                             error);
        const bool off_scale = layout->left_out[i].off_scale;
        if (off_scale && check->n_broken[i] >= FEW_BROKEN &&
            2 * check->n_broken[i] > check->n_compared[i])
            return ask(layout, i, check->line[i],
                       "most of it is not on the scale in the first rows, and is in all", error);
        if (!off_scale && check->n_broken[i] >= FEW_BROKEN &&
            SHARE_BROKEN * check->n_broken[i] > check->n_compared[i])
            return ask(layout, i, check->line[i],
                       "other columns give it in the first rows, and not here", error);
    }
    return true;
}

void left_out_free(struct left_out_check *check)
{
    for (size_t i = 0; i < LEFT_OUT_MOST; i++)
        key_sketch_free(&check->sketch[i]);
}

enum { NEARLY_ALL = 9, OF = 10 };

/* Which ids of one column stand with which of another. */
struct pairing {
    const size_t *of, *with; /* of each row, an id; 0 of `of`: nobody */
    size_t n_with;
    bool *met;    /* of each two ids, whether they stood together */
    size_t *many; /* of each id of `of`, with how many */
};

static void pair(const struct sheet_columns *columns, size_t a, size_t b, struct arena *arena,
                 struct pairing *ret)
{
    const struct sheet_column *const of = &columns->column[a], *const with = &columns->column[b];
    *ret = (struct pairing){of->id, with->id, with->n_distinct + 1, NULL, NULL};
    ret->met = ARENA_ARRAY(arena, (of->n_distinct + 1) * ret->n_with, bool);
    ret->many = ARENA_ARRAY(arena, of->n_distinct + 1, size_t);
    for (size_t i = 0; i < columns->n_rows; i++) {
        bool *const met = &ret->met[ret->of[i] * ret->n_with + ret->with[i]];
        ret->many[ret->of[i]] += !*met;
        *met = true;
    }
}

/* Whether two rows of one candidate and interviewer seldom differ. */
static bool is_decided(const struct sheet_columns *columns, size_t candidate, size_t interviewer,
                       size_t column, struct arena *arena)
{
    const struct sheet_column *const who = &columns->column[candidate],
                                     *const by = &columns->column[interviewer];
    const size_t n_by = by->n_distinct + 1;
    size_t *const first = ARENA_ARRAY(arena, (who->n_distinct + 1) * n_by, size_t);
    size_t n = 0, broken = 0;
    for (size_t i = 0; i < columns->n_rows; i++) {
        size_t *const value = &first[who->id[i] * n_by + by->id[i]];
        if (!who->id[i] || !by->id[i])
            continue;
        const size_t id = columns->column[column].id[i] + 1;
        n++;
        broken += *value && *value != id;
        *value = *value ? *value : id;
    }
    return n && OF * broken <= (OF - NEARLY_ALL) * n;
}

/* Whether each value is of half the candidates with several interviewers, in the mean of its
 * uses. */
static bool is_shared(const struct pairing *values, const struct pairing *raters, size_t n_who)
{
    size_t n = 0, uses = 0, squares = 0;
    for (size_t who = 1; who <= n_who; who++)
        n += raters->many[who] > 1;
    for (size_t value = 0; value < values->n_with; value++) {
        size_t with = 0;
        for (size_t who = 1; who <= n_who; who++)
            with += raters->many[who] > 1 && values->met[who * values->n_with + value];
        uses += with;
        squares += with * with;
    }
    return 2 * squares >= n * uses;
}

/* Whether nearly all interviewers of several candidates have one value each. */
static bool is_of_interviewer(const struct sheet_columns *columns, size_t interviewer,
                              size_t column)
{
    const struct dependence found = sheet_columns_dependence(columns, interviewer, column);
    return found.n_constant > 1 &&
           OF * found.n_constant >= NEARLY_ALL * (found.n_constant + found.n_varying);
}

static bool varies(const struct pairing *values, const struct pairing *raters, size_t n_who)
{
    size_t several = 0, varying = 0;
    for (size_t who = 1; who <= n_who; who++)
        if (raters->many[who] > 1) {
            several++;
            varying += values->many[who] > 1;
        }
    return several && OF * varying >= NEARLY_ALL * several;
}

bool left_out_panel_places(const struct sheet_columns *columns, size_t candidate,
                           size_t interviewer, size_t column)
{
    if (candidate == SIZE_MAX || interviewer == SIZE_MAX)
        return false;
    struct arena scratch = {0};
    struct pairing values, raters;
    const size_t n_who = columns->column[candidate].n_distinct;
    pair(columns, candidate, column, &scratch, &values);
    pair(columns, candidate, interviewer, &scratch, &raters);
    const bool found = varies(&values, &raters, n_who) &&
                       (is_shared(&values, &raters, n_who) ||
                        is_of_interviewer(columns, interviewer, column)) &&
                       is_decided(columns, candidate, interviewer, column, &scratch);
    arena_free(&scratch);
    return found;
}
