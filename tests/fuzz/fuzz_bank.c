#include <stdlib.h>
#include <string.h>

#include "ingest/banks/bank_parser.h"
#include "ingest/banks/bank_source.h"
#include "ingest/banks/score_sheet.h"
#include "ingest/bytes/csv_reader.h"
#include "tests/fuzz/invariant.h"

static void check_question(const struct bank_question *question, const struct bank_source *source)
{
    INVARIANT(is_text(question->code) && *question->code);
    INVARIANT(is_text(question->title) && *question->title);
    INVARIANT(is_text(question->prompt) && *question->prompt && is_text(question->rubric));
    /* Cut word for word. */
    INVARIANT(strstr(source->text, question->prompt) && strstr(source->text, question->rubric));
    INVARIANT(question->version == 0 && question->n_criteria <= strlen(question->rubric));
    for (size_t i = 0; i < question->n_criteria; i++)
        INVARIANT(is_text(question->criteria[i].text) && *question->criteria[i].text);
}

static bool is_new_code(const struct bank *bank, size_t topic, size_t index)
{
    const char *const code = bank->topics[topic].questions[index].code;
    for (size_t t = 0; t <= topic; t++)
        for (size_t q = 0; q < (t < topic ? bank->topics[t].n_questions : index); q++)
            if (strcmp(bank->topics[t].questions[q].code, code) == 0)
                return false;
    return true;
}

/* Returns how many questions there are. */
static size_t check_bank(const struct bank *bank, const struct bank_source *source)
{
    size_t line = 0, n = 0;
    INVARIANT(is_text(bank->name) && (!bank->scale || is_text(bank->scale)));
    INVARIANT(bank->n_topics > 0);
    for (size_t t = 0; t < bank->n_topics; t++) {
        const struct bank_topic *const topic = &bank->topics[t];
        INVARIANT(is_text(topic->code) && *topic->code && is_text(topic->title));
        INVARIANT(topic->n_questions > 0);
        for (size_t q = 0; q < topic->n_questions; q++) {
            check_question(&topic->questions[q], source);
            INVARIANT(topic->questions[q].line > line);
            INVARIANT(is_new_code(bank, t, q));
            line = topic->questions[q].line;
        }
        n += topic->n_questions;
    }
    INVARIANT(line <= source->n_lines);
    return n;
}

static void write_sheet(const struct bank *bank, struct buffer *out)
{
    struct arena arena = {0};
    const struct score_form form = score_sheet(bank, &arena);
    score_sheet_write(&form, out);
    arena_free(&arena);
}

/* The empty score sheet is a CSV file with a line for each question. */
static void check_sheet(const struct bank *bank, size_t n_questions)
{
    struct buffer sheet = {0};
    struct csv_record record;
    struct error error;
    size_t n = 0;
    write_sheet(bank, &sheet);
    FILE *const file = file_of_bytes((const uint8_t *)sheet.data, sheet.length);
    struct csv_reader *const reader = csv_reader_create(file, NULL, ',');
    for (; csv_reader_next(reader, &record, &error) == READ_ROW; n++)
        INVARIANT(!record.fault && record.n_fields == 14);
    INVARIANT(n == n_questions + 1);
    csv_reader_free(reader);
    fclose(file);
    buffer_free(&sheet);
}

static bool same_bank(const struct bank *a, const struct bank *b)
{
    struct buffer x = {0}, y = {0};
    write_sheet(a, &x);
    write_sheet(b, &y);
    const bool same = a->n_topics == b->n_topics && strcmp(x.data, y.data) == 0;
    buffer_free(&x);
    buffer_free(&y);
    return same;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena arena = {0};
    struct error error = {0};
    struct bank_source source;
    struct bank bank, again;
    const char *const text = size ? (const char *)data : "";
    const bool done = bank_parser_read(text, size, "x.md", &arena, &bank, &error);
    INVARIANT(done || (is_refusal(&error, size + 1) && strcmp(error.source, "x.md") == 0));
    if (done) {
        INVARIANT(bank_source_init(text, size, "x.md", &arena, &source, &error));
        check_sheet(&bank, check_bank(&bank, &source));
        INVARIANT(bank_parser_read(text, size, "x.md", &arena, &again, &error));
        INVARIANT(same_bank(&bank, &again));
    }
    arena_free(&arena);
    return 0;
}
