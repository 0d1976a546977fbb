#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "ingest/cells/scale_notation.h"
#include "ingest/scores/score_reader.h"
#include "ingest/tables/source_table.h"
#include "tests/support/ingest/export_changer.h"
#include "tests/support/ingest/export_maker.h"
#include "tests/support/near.h"

/* ASSAY_MADE_EXPORTS: how many to make; ASSAY_MADE_TELL: print how each kind was read. */
enum { USUAL = 400, MOST_KINDS = 512 };

enum made_outcome { READ_RIGHT, ASKED, LEFT_OUT, READ_WRONG };

static struct kind {
    char name[64];
    size_t n[4];
} kinds[MOST_KINDS];

struct reading {
    struct made_export made;
    bool *met;
    size_t n_wrong, n_rejects;
};

static bool is_score(const struct made_score *score, const struct score_row *row, double share)
{
    struct arena scratch = {0};
    const char *const whole = arena_format(&scratch, "%s%s%s", row->question,
                                           *row->question_title ? " " : "", row->question_title);
    const bool same = strcmp(score->candidate, row->candidate) == 0 &&
                      strcmp(score->interviewer, row->interviewer) == 0 &&
                      (strcmp(score->question, "*") == 0 || strcmp(score->question, whole) == 0 ||
                       strcmp(score->question, row->question) == 0) &&
                      fabs(score->share - share) < 1e-9;
    arena_free(&scratch);
    return same;
}

static void take(struct reading *reading, const struct score_row *row, const struct scale *scale)
{
    if (row->level == LEVEL_MISSING)
        return;
    const double share = row->level == LEVEL_POINTS
                             ? (row->points - scale->values[0]) /
                                   (scale->values[1] - scale->values[0])
                             : (scale->values[row->level] - scale->values[0]) /
                                   (scale->values[scale->n_levels - 1] - scale->values[0]);
    for (size_t i = 0; i < reading->made.n; i++)
        if (!reading->met[i] && is_score(&reading->made.scores[i], row, share)) {
            reading->met[i] = true;
            return;
        }
    reading->n_wrong++;
}

static enum made_outcome read_all(struct reading *reading, struct score_reader *reader)
{
    struct score_row row;
    struct reject reject;
    struct error error = {0};
    enum score_result result;
    size_t n, missed = 0;
    while ((result = score_reader_next(reader, &row, &reject, &error)) != SCORE_END) {
        if (result == SCORE_FAILED)
            return ASKED;
        if (result == SCORE_ROW)
            take(reading, &row, &score_reader_scales(reader, &n)[row.scale]);
        else
            reading->n_rejects++;
    }
    for (size_t i = 0; i < reading->made.n; i++)
        missed += !reading->met[i];
    if (!reading->n_wrong && !missed)
        return READ_RIGHT;
    return reading->n_rejects ? LEFT_OUT : READ_WRONG;
}

static enum made_outcome read_made(const struct made_export *made, struct arena *arena,
                                   struct error *error)
{
    FILE *const file = fmemopen((void *)(uintptr_t)made->text, strlen(made->text), "rb");
    struct source_file source = {.bytes = file, .shown = "made", .length = strlen(made->text)};
    struct scale scale;
    assert_true(scale_notation_parse("1..5", arena, &scale, error));
    const struct survey_options options = {.scale = made->has_scale ? &scale : NULL};
    struct reading reading = {.made = *made, .met = ARENA_ARRAY(arena, made->n + 1, bool)};
    struct score_reader *reader;
    enum made_outcome outcome = ASKED;
    if (source_table_read(&source, NULL, &options, arena, error) &&
        score_reader_open(&source, &options, arena, &reader, error)) {
        outcome = read_all(&reading, reader);
        score_reader_close(reader);
    }
    source_file_close(&source);
    return outcome;
}

static struct kind *kind_of(const char *name)
{
    size_t i = 0;
    while (kinds[i].name[0] && strcmp(kinds[i].name, name) != 0)
        i++;
    assert_true(i + 1 < MOST_KINDS);
    snprintf(kinds[i].name, sizeof kinds[i].name, "%s", name);
    return &kinds[i];
}

static void tell_kinds(void)
{
    for (size_t i = 0; kinds[i].name[0]; i++)
        printf("%-40s %4zu right %4zu asked %4zu left out %4zu wrong\n", kinds[i].name,
               kinds[i].n[READ_RIGHT], kinds[i].n[ASKED], kinds[i].n[LEFT_OUT],
               kinds[i].n[READ_WRONG]);
}

static size_t n_exports(void)
{
    const char *const told = getenv("ASSAY_MADE_EXPORTS");
    return told ? strtoul(told, NULL, 10) : USUAL;
}

static void no_made_export_is_read_wrong_in_silence(void **state)
{
    (void)state;
    const char *const tell = getenv("ASSAY_MADE_TELL");
    const size_t n = n_exports();
    size_t outcomes[4] = {0};
    for (uint64_t seed = 1; seed <= n; seed++) {
        struct arena arena = {0};
        struct made_export made;
        struct error error = {0};
        export_maker_make(seed, &arena, &made);
        const enum made_outcome outcome = read_made(&made, &arena, &error);
        outcomes[outcome]++;
        kind_of(made.kind)->n[outcome]++;
        if (outcome == READ_WRONG || (tell && outcome != READ_RIGHT && *tell == 'v'))
            printf("seed %lu (%s): outcome %d %s | %s\n%s\n", (unsigned long)seed, made.kind,
                   (int)outcome, error.message, error.hint, made.text);
        arena_free(&arena);
    }
    if (tell)
        tell_kinds();
    printf("made exports: %zu right, %zu asked, %zu with rejects, %zu wrong of %zu\n",
           outcomes[READ_RIGHT], outcomes[ASKED], outcomes[LEFT_OUT], outcomes[READ_WRONG], n);
    assert_int_equal(outcomes[READ_WRONG], 0);
    assert_int_equal(outcomes[LEFT_OUT], 0);
}

static void another_order_separator_or_form_of_names_is_never_read_wrong_in_silence(void **state)
{
    (void)state;
    size_t outcomes[4] = {0};
    for (uint64_t seed = 1; seed <= n_exports(); seed++) {
        struct arena arena = {0};
        struct made_export made, changed;
        struct error error = {0};
        export_maker_make(seed, &arena, &made);
        if (made.is_plain) {
            export_changer_change(&made, seed, &arena, &changed);
            const enum made_outcome outcome = read_made(&changed, &arena, &error);
            outcomes[outcome]++;
            if (outcome == READ_WRONG || outcome == LEFT_OUT)
                printf("seed %lu (%s), changed: outcome %d\n%s\n", (unsigned long)seed, made.kind,
                       (int)outcome, changed.text);
        }
        arena_free(&arena);
    }
    printf("changed exports: %zu right, %zu asked, %zu with rejects, %zu wrong\n",
           outcomes[READ_RIGHT], outcomes[ASKED], outcomes[LEFT_OUT], outcomes[READ_WRONG]);
    assert_int_equal(outcomes[READ_WRONG], 0);
    assert_int_equal(outcomes[LEFT_OUT], 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_made_export_is_read_wrong_in_silence),
        cmocka_unit_test(another_order_separator_or_form_of_names_is_never_read_wrong_in_silence),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
