#include <string.h>
#include <zlib.h>

#include "ingest/workbook/sheet_table.h"
#include "tests/fuzz/invariant.h"
#include "tests/fuzz/table_check.h"

enum { N_PARTS = 5 };

/* A part of an archive, as it is. */
struct part {
    const char *name, *text;
    size_t length, offset;
};

static void add_number(struct buffer *out, size_t number, size_t n_bytes)
{
    for (size_t i = 0; i < n_bytes; i++) {
        const char byte = i < 4 ? (char)(number >> 8 * i) : 0;
        buffer_add_n(out, &byte, 1);
    }
}

/* What the two headers of a part have in common: not packed, no date. */
static void add_header(struct buffer *out, const struct part *part)
{
    const size_t sum = crc32(0, (const unsigned char *)part->text, (unsigned int)part->length);
    add_number(out, 20, 2);
    add_number(out, 0, 8);
    add_number(out, sum, 4);
    add_number(out, part->length, 4);
    add_number(out, part->length, 4);
    add_number(out, strlen(part->name), 2);
    add_number(out, 0, 2);
}

/* A ZIP archive; by hand, so that nothing is written to a disk for each input. */
static void write_zip(struct part *parts, struct buffer *out)
{
    for (size_t i = 0; i < N_PARTS; i++) {
        parts[i].offset = out->length;
        buffer_add(out, "PK\3\4");
        add_header(out, &parts[i]);
        buffer_add(out, parts[i].name);
        buffer_add_n(out, parts[i].text, parts[i].length);
    }
    const size_t directory = out->length;
    for (size_t i = 0; i < N_PARTS; i++) {
        buffer_add(out, "PK\1\2");
        add_number(out, 20, 2);
        add_header(out, &parts[i]);
        add_number(out, 0, 10);
        add_number(out, parts[i].offset, 4);
        buffer_add(out, parts[i].name);
    }
    const size_t length = out->length - directory;
    buffer_add(out, "PK\5\6");
    add_number(out, 0, 4);
    add_number(out, N_PARTS, 2);
    add_number(out, N_PARTS, 2);
    add_number(out, length, 4);
    add_number(out, directory, 4);
    add_number(out, 0, 2);
}

/* All tables of the workbook, or why there are none; the caller frees it. */
static struct buffer tell(const uint8_t *data, size_t size)
{
    struct arena arena = {0};
    struct error error = {0};
    struct buffer told = {0};
    FILE *const file = file_of_bytes(data, size);
    struct workbook *const workbook = workbook_open(file, &error);
    size_t n = 0;
    const struct workbook_sheet *const sheets = workbook ? workbook_sheets(workbook, &n) : NULL;
    buffer_add(&told, "");
    for (size_t i = 0; i < n && i < 4; i++) {
        struct sheet_table sheet;
        if (!sheet_table_read(workbook, &sheets[i], 1 << 20, &arena, &sheet, &error))
            break;
        INVARIANT(is_text(sheet.notes) && (sheet.table != NULL) == (sheet.n_rows > 0));
        if (sheet.table)
            table_check(sheet.table, false, &told);
        table_text_free(sheet.table);
    }
    INVARIANT(workbook || error.code);
    INVARIANT(!error.code || is_refusal(&error, 1));
    buffer_add(&told, error.message);
    workbook_free(workbook);
    fclose(file);
    arena_free(&arena);
    return told;
}

static void check(const uint8_t *data, size_t size)
{
    struct buffer first = tell(data, size), second = tell(data, size);
    INVARIANT(first.length == second.length);
    INVARIANT(memcmp(first.data, second.data, first.length) == 0);
    buffer_free(&first);
    buffer_free(&second);
}

/* The input's part from `*at` to the next NUL. */
static struct part next_part(const char *name, const uint8_t *data, size_t size, size_t *at)
{
    const size_t start = *at < size ? *at : size;
    const uint8_t *const end = memchr(data + start, '\0', size - start);
    const size_t length = end ? (size_t)(end - data) - start : size - start;
    *at = start + length + 1;
    return (struct part){.name = name, .text = (const char *)data + start, .length = length};
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char book[] = "<workbook xmlns:r='r'><sheets><sheet name='S' r:id='r1'/></sheets>"
                               "</workbook>";
    static const char relations[] =
        "<Relationships><Relationship Id='r1' Type='x/worksheet' Target='sheet.xml'/>"
        "<Relationship Id='r2' Type='x/styles' Target='styles.xml'/>"
        "<Relationship Id='r3' Type='x/sharedStrings' Target='strings.xml'/></Relationships>";
    struct buffer zip = {0};
    size_t at = 0;
    if (size >= 4 && memcmp(data, "PK\3\4", 4) == 0) {
        check(data, size);
        return 0;
    }
    struct part parts[N_PARTS] = {
        {"xl/workbook.xml", book, sizeof book - 1, 0},
        {"xl/_rels/workbook.xml.rels", relations, sizeof relations - 1, 0},
        next_part("xl/sheet.xml", data, size, &at),
        next_part("xl/styles.xml", data, size, &at),
        next_part("xl/strings.xml", data, size, &at),
    };
    write_zip(parts, &zip);
    check((const uint8_t *)zip.data, zip.length);
    buffer_free(&zip);
    return 0;
}
