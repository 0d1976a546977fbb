#include "tests/support/analytics/sheet.h"

#include <stdlib.h>

void sheet_open(struct sheet *sheet)
{
    struct arena *const arena = &sheet->arena;
    double *const values = ARENA_ARRAY(arena, sheet->n_levels, double);
    const char **const labels = ARENA_ARRAY(arena, sheet->n_levels, const char *);
    for (size_t l = 0; l < sheet->n_levels; l++) {
        values[l] = (double)l;
        labels[l] = arena_format(arena, "%zu", l);
    }
    struct scale *const scale = ARENA_NEW(arena, struct scale);
    *scale = (struct scale){
        .name = "levels", .n_levels = sheet->n_levels, .values = values, .labels = labels};
    sheet->n_topics = sheet->n_topics ? sheet->n_topics : 1;
    struct topic *const topics = ARENA_ARRAY(arena, sheet->n_topics, struct topic);
    for (size_t t = 0; t < sheet->n_topics; t++)
        topics[t] = (struct topic){.code = arena_format(arena, "T%zu", t), .title = ""};
    struct question *const questions = ARENA_ARRAY(arena, sheet->n_questions, struct question);
    for (size_t q = 0; q < sheet->n_questions; q++)
        questions[q] = (struct question){
            .code = arena_format(arena, "Q%zu", q), .title = "", .topic = q % sheet->n_topics};
    const char **const interviewers = ARENA_ARRAY(arena, sheet->n_interviewers, const char *);
    for (size_t i = 0; i < sheet->n_interviewers; i++)
        interviewers[i] = arena_format(arena, "R%zu", i);
    sheet->catalogue = (struct catalogue){.scales = scale,
                                          .n_scales = 1,
                                          .topics = topics,
                                          .n_topics = sheet->n_topics,
                                          .questions = questions,
                                          .n_questions = sheet->n_questions,
                                          .interviewers = interviewers,
                                          .n_interviewers = sheet->n_interviewers};
}

void sheet_candidate(struct sheet *sheet)
{
    if (sheet->n_candidates == sheet->capacity) {
        sheet->capacity = sheet->capacity ? 2 * sheet->capacity : 16;
        sheet->candidates = reallocarray(sheet->candidates, sheet->capacity,
                                         sizeof *sheet->candidates);
        if (!sheet->candidates)
            abort();
    }
    const int64_t code = (int64_t)sheet->n_candidates;
    sheet->candidates[sheet->n_candidates++] = (struct candidate_ratings){.candidate = code};
}

/* Each column in a block of its exact size, so that a sanitizer sees a read past its end. */
static void *longer(const void *column, size_t n, size_t size)
{
    void *const memory = reallocarray((void *)(uintptr_t)column, n + 1, size);
    if (!memory)
        abort();
    return memory;
}

void sheet_rate(struct sheet *sheet, uint32_t question, uint32_t interviewer, int level)
{
    struct candidate_ratings *const c = sheet->candidates + sheet->n_candidates - 1;
    uint32_t *const questions = longer(c->question, c->n, sizeof *questions);
    uint32_t *const interviewers = longer(c->interviewer, c->n, sizeof *interviewers);
    int64_t *const interviews = longer(c->interview, c->n, sizeof *interviews);
    int16_t *const levels = longer(c->level, c->n, sizeof *levels);
    int32_t *const days = longer(c->day, c->n, sizeof *days);
    questions[c->n] = question;
    interviewers[c->n] = interviewer;
    interviews[c->n] = c->candidate;
    levels[c->n] = (int16_t)level;
    days[c->n] = INT32_MIN;
    *c = (struct candidate_ratings){.candidate = c->candidate,
                                    .role = c->role,
                                    .n = c->n + 1,
                                    .question = questions,
                                    .interviewer = interviewers,
                                    .interview = interviews,
                                    .level = levels,
                                    .day = days};
}

void sheet_row(struct sheet *sheet, const char *levels)
{
    sheet_candidate(sheet);
    for (uint32_t q = 0; levels[q] != '\0'; q++)
        if (levels[q] != ' ')
            sheet_rate(sheet, q, 0, levels[q] == '-' ? LEVEL_MISSING : levels[q] - '0');
}

void sheet_close(struct sheet *sheet)
{
    for (size_t i = 0; i < sheet->n_candidates; i++) {
        const struct candidate_ratings *const c = sheet->candidates + i;
        free((void *)(uintptr_t)c->question);
        free((void *)(uintptr_t)c->interviewer);
        free((void *)(uintptr_t)c->interview);
        free((void *)(uintptr_t)c->level);
        free((void *)(uintptr_t)c->day);
    }
    free(sheet->candidates);
    arena_free(&sheet->arena);
}
