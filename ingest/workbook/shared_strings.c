#include "ingest/workbook/shared_strings.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "ingest/workbook/string_text.h"

static const size_t most_bytes = (size_t)256 << 20, most_strings = (size_t)16 << 20;

struct reading {
    struct shared_strings *strings;
    struct string_text text;
};

static void end_string(struct reading *reading)
{
    struct shared_strings *const strings = reading->strings;
    string_text_unescape(&strings->texts, strings->n ? strings->ends[strings->n - 1] : 0);
    strings->ends = memory_room(strings->ends, strings->n + 1, sizeof *strings->ends,
                                &strings->capacity);
    strings->ends[strings->n++] = strings->texts.length;
}

static bool is_within(const struct shared_strings *strings)
{
    return strings->texts.length <= most_bytes && strings->n < most_strings;
}

static bool string_opened(void *context, const char *name, const char *const *attributes)
{
    struct reading *const reading = context;
    (void)attributes;
    string_text_open(&reading->text, name);
    return true;
}

static bool string_closed(void *context, const char *name)
{
    struct reading *const reading = context;
    string_text_close(&reading->text, name);
    if (strcmp(name, "si") == 0)
        end_string(reading);
    return is_within(reading->strings);
}

static bool string_read(void *context, const char *text, size_t length)
{
    struct reading *const reading = context;
    string_text_add(&reading->text, text, length);
    return is_within(reading->strings);
}

bool shared_strings_read(struct package *package, const char *part, struct shared_strings *ret,
                         struct error *error)
{
    static const struct part_handlers handlers = {
        .open = string_opened, .close = string_closed, .text = string_read};
    struct shared_strings strings = {0};
    struct reading reading = {.strings = &strings, .text = {.out = &strings.texts}};
    buffer_add(&strings.texts, "");
    const enum part_result result = package_read(package, part, &handlers, &reading, error);
    if (result == PART_READ) {
        *ret = strings;
        return true;
    }
    if (result == PART_ENDED) {
        error_set(error, ERROR_FAILED, "the workbook's texts are larger than 256 MiB");
        error_hint(error, "save the sheet with the scores alone, as a workbook or as CSV");
    }
    shared_strings_free(&strings);
    return false;
}

const char *shared_strings_get(const struct shared_strings *strings, unsigned long index,
                               size_t *length)
{
    if (index >= strings->n)
        return NULL;
    const size_t start = index ? strings->ends[index - 1] : 0;
    *length = strings->ends[index] - start;
    return strings->texts.data + start;
}

void shared_strings_free(struct shared_strings *strings)
{
    buffer_free(&strings->texts);
    free(strings->ends);
    *strings = (struct shared_strings){0};
}
