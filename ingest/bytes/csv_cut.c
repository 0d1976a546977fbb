#include "ingest/bytes/csv_cut.h"

#include <endian.h>
#include <string.h>

/*
 * Eight bytes are looked at together: in a word of flags the highest bit of each byte says whether
 * something may end or begin there. This, not libcsv, is the way of nearly all records, since it
 * takes a third of the time; libcsv has those that this one leaves.
 */
static const uint64_t each = UINT64_C(0x0101010101010101), low_bits = UINT64_C(0x7F7F7F7F7F7F7F7F);
enum { WORD = sizeof(uint64_t) };

struct cutting {
    char *bytes;
    size_t length;
    char delimiter;
    uint64_t delimiters; /* in each byte */
    struct csv_field *fields;
    size_t most;
    struct csv_cut *cut;
    size_t first;  /* of the field at hand; of one in quotes, what follows the first quote */
    size_t closed; /* where its last quote stands */
    size_t second; /* the second of two quotes that stand for one */
    size_t ascii;  /* what was looked at from here on is ASCII without a NUL */
    bool open, quoted, needed;
};

enum step { STEP_ON, STEP_END, STEP_ODD };

static bool is_blank(char c)
{
    return c == ' ' || c == '\t';
}

static bool are_blank(const char *bytes, size_t from, size_t end)
{
    while (from < end && is_blank(bytes[from]))
        from++;
    return from == end;
}

/* Its highest bit is clear in each byte that is zero, and in no other. */
static uint64_t filled(uint64_t word)
{
    return ((word & low_bits) + low_bits) | word;
}

static uint64_t flags_of(uint64_t word, uint64_t delimiters)
{
    const uint64_t none = filled(word ^ delimiters) & filled(word ^ each * '"') &
                          filled(word ^ each * '\n') & filled(word ^ each * '\r');
    return ~(none | low_bits);
}

/* Whether each byte is ASCII and none is zero. */
static bool is_ascii(uint64_t word)
{
    return ((filled(word) & ~word) | low_bits) == UINT64_MAX;
}

static bool end_quoted(struct cutting *cutting, size_t at)
{
    const char *const bytes = cutting->bytes;
    const size_t first = cutting->first, closed = cutting->closed;
    if (!are_blank(bytes, closed + 1, at))
        return false;
    cutting->fields[cutting->cut->n_fields++] = (struct csv_field){.text = cutting->bytes + first,
                                                                   .length = closed - first};
    const bool needed = cutting->needed || closed == first || is_blank(bytes[first]) ||
                        is_blank(bytes[closed - 1]);
    cutting->cut->n_quoted++;
    cutting->cut->n_unneeded += !needed;
    return true;
}

static void end_plain(struct cutting *cutting, size_t at)
{
    const char *const bytes = cutting->bytes;
    size_t first = cutting->first, end = at;
    while (first < end && is_blank(bytes[first]))
        first++;
    while (end > first && is_blank(bytes[end - 1]))
        end--;
    cutting->fields[cutting->cut->n_fields++] = (struct csv_field){
        .text = cutting->bytes + first, .length = end - first, .null = end == first};
    cutting->cut->n_plain += end > first;
}

static bool end_field(struct cutting *cutting, size_t at)
{
    if (cutting->cut->n_fields == cutting->most)
        return false;
    if (!cutting->quoted)
        end_plain(cutting, at);
    else if (!end_quoted(cutting, at))
        return false;
    cutting->fields[cutting->cut->n_fields - 1].ascii = cutting->first >= cutting->ascii;
    cutting->first = at + 1;
    cutting->quoted = cutting->needed = false;
    return true;
}

static enum step end_record(struct cutting *cutting, size_t at)
{
    struct csv_cut *const cut = cutting->cut;
    const bool pair = cutting->bytes[at] == '\r' && cutting->bytes[at + 1] == '\n';
    if (!end_field(cutting, at) || cut->n_plain + cut->n_quoted == 0)
        return STEP_ODD;
    cut->length = at + (pair ? 2 : 1);
    cut->n_lines++;
    return STEP_END;
}

static enum step begin_quoted(struct cutting *cutting, size_t at)
{
    if (cutting->quoted || !are_blank(cutting->bytes, cutting->first, at))
        return STEP_ODD;
    cutting->open = cutting->quoted = true;
    cutting->first = at + 1;
    return STEP_ON;
}

static enum step take_quote(struct cutting *cutting, size_t at)
{
    if (at == cutting->second)
        return STEP_ON;
    if (cutting->bytes[at + 1] == '"') {
        cutting->second = at + 1;
        cutting->needed = cutting->cut->doubled = true;
        return STEP_ON;
    }
    cutting->closed = at;
    cutting->open = false;
    return STEP_ON;
}

static enum step take_quoted(struct cutting *cutting, size_t at)
{
    const char c = cutting->bytes[at];
    if (c == '"')
        return take_quote(cutting, at);
    cutting->needed = true;
    if (c != cutting->delimiter)
        cutting->cut->n_lines += c == '\r' || cutting->bytes[at - 1] != '\r';
    return STEP_ON;
}

/* A delimiter, a quote or a line end; a byte follows it. */
static enum step take(struct cutting *cutting, size_t at)
{
    const char c = cutting->bytes[at];
    if (cutting->open)
        return take_quoted(cutting, at);
    if (c == cutting->delimiter)
        return end_field(cutting, at) ? STEP_ON : STEP_ODD;
    return c == '"' ? begin_quoted(cutting, at) : end_record(cutting, at);
}

/* Of the bytes from `at`, less than a word where these end. */
static uint64_t word_at(const struct cutting *cutting, size_t at)
{
    const size_t left = cutting->length - at;
    uint64_t word = 0;
    if (left >= WORD)
        memcpy(&word, cutting->bytes + at, WORD); /* of a length that the compiler knows */
    else
        memcpy(&word, cutting->bytes + at, left);
    return le64toh(word);
}

bool csv_cut_find(char *bytes, size_t length, char delimiter, struct csv_field *fields, size_t most,
                  struct csv_cut *ret)
{
    struct cutting cutting = {.bytes = bytes,
                              .length = length,
                              .delimiter = delimiter,
                              .delimiters = each * (unsigned char)delimiter,
                              .fields = fields,
                              .most = most,
                              .cut = ret};
    *ret = (struct csv_cut){0};
    for (size_t at_word = 0; at_word < length; at_word += WORD) {
        const uint64_t word = word_at(&cutting, at_word);
        uint64_t flags = flags_of(word, cutting.delimiters);
        if (!is_ascii(word))
            cutting.ascii = at_word + WORD;
        for (; flags; flags &= flags - 1) {
            const size_t at = at_word + (size_t)__builtin_ctzll(flags) / 8;
            const enum step step = at + 1 < length ? take(&cutting, at) : STEP_ODD;
            if (step != STEP_ON)
                return step == STEP_END;
        }
    }
    return false;
}

static void undouble(struct csv_field *field)
{
    char *to = memchr(field->text, '"', field->length);
    const char *from = to, *const end = field->text + field->length;
    while (from && from < end) {
        from += *from == '"';
        *to++ = *from++;
    }
    if (to)
        field->length = (size_t)(to - field->text);
}

void csv_cut_close(const struct csv_cut *cut, struct csv_field *fields)
{
    for (size_t i = 0; i < cut->n_fields; i++) {
        if (cut->doubled)
            undouble(&fields[i]);
        fields[i].text[fields[i].length] = '\0';
    }
}
