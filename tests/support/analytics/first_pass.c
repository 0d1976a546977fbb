#include "tests/support/analytics/first_pass.h"

void collect(struct first_pass *collected, const struct sheet *sheet)
{
    struct answers answers = {0};
    size_t n = 0;
    *collected = (struct first_pass){0};
    collected->covariances = covariances_create(sheet->n_questions, &collected->arena);
    collected->effects = effects_create(&sheet->catalogue, &collected->arena);
    collected->shares = ARENA_ARRAY(&collected->arena, sheet->n_questions, struct moments);
    for (size_t i = 0; i < sheet->n_candidates; i++) {
        answers_read(&answers, &sheet->catalogue, sheet->candidates + i);
        covariances_add(&collected->covariances, &answers);
        effects_add(&collected->effects, &answers);
        n += answers.n_answers > 0;
    }
    effects_solve(&collected->effects, NULL, &collected->arena);
    for (size_t q = 0; q < sheet->n_questions; q++)
        collected->shares[q] = covariances_moments(&collected->covariances, q);
    collected->cronbach = cronbach_create(&collected->covariances, n, &collected->arena);
    answers_free(&answers);
}

struct item_scores collect_scores(const struct first_pass *collected, const struct sheet *sheet)
{
    struct item_scores scores = item_scores_create(collected->shares, sheet->n_questions);
    struct answers answers = {0};
    for (size_t i = 0; i < sheet->n_candidates; i++) {
        answers_read(&answers, &sheet->catalogue, sheet->candidates + i);
        item_scores_add(&scores, &answers);
    }
    answers_free(&answers);
    return scores;
}

void first_pass_free(struct first_pass *collected)
{
    struct arena arena = collected->arena;
    arena_free(&arena);
}
