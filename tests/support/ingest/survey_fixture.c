#include "tests/support/ingest/survey_fixture.h"

#include <stdio.h>
#include <string.h>

#include "ingest/cells/scale_notation.h"

struct arena arena;
struct survey_options options;
struct survey survey;
struct error refusal;

int survey_without_scale(void **state)
{
    (void)state;
    options = (struct survey_options){0};
    return 0;
}

int survey_on_one_to_five(void **state)
{
    static struct scale scale;
    (void)state;
    options = (struct survey_options){.scale = &scale};
    return scale_notation_parse("1..5", &arena, &scale, &refusal) ? 0 : 1;
}

int end_survey(void **state)
{
    (void)state;
    arena_free(&arena);
    return 0;
}

bool read_text(const char *text)
{
    FILE *const file = fmemopen((void *)(uintptr_t)text, strlen(text), "rb");
    assert_non_null(file);
    refusal = (struct error){0};
    const bool done = survey_file(file, &options, &arena, &survey, &refusal);
    fclose(file);
    return done;
}

void expect_read(const char *text)
{
    if (!read_text(text))
        fail_msg("refused: %s (%s)", refusal.message, refusal.hint);
}

void expect_asked(const char *text, const char *hint)
{
    if (read_text(text))
        fail_msg("not asked: %s", text);
    if (!strstr(refusal.hint, hint))
        fail_msg("'%s' (%s)", refusal.message, refusal.hint);
}
