#include "ingest/survey/left_out.h"

#include <math.h>

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
    const bool sum = !isnan(value) && is_sum(column, value, reader, &compared);
    if (compared)
        note(check, at, line, !sum);
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

bool left_out_verify(const struct left_out_check *check, const struct layout *layout,
                     struct error *error)
{
    for (size_t i = 0; i < count(layout); i++) {
        const struct key_sketch *const sketch = &check->sketch[i];
        if (sketch->n_contradicted >= FEW_BROKEN &&
            SHARE_BROKEN * sketch->n_contradicted > sketch->n)
            return ask(layout, i, sketch->again,
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
                       "it sums up other columns in the first rows, and not here", error);
    }
    return true;
}

void left_out_free(struct left_out_check *check)
{
    for (size_t i = 0; i < LEFT_OUT_MOST; i++)
        key_sketch_free(&check->sketch[i]);
}
