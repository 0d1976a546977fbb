/*
 * embed: turn text files into C arrays, because string literals over 4095 bytes are not portable.
 *
 *     embed queries    PREFIX OUT.c OUT.h FILE...   one array a file, named PREFIX_<stem>
 *     embed table      NAME   OUT.c OUT.h FILE...   one table of struct embedded_file, in the order
 *                                                   given
 *     embed statements PREFIX OUT.c OUT.h FILE...   both, of statements that name lists of columns;
 *                                                   the table is PREFIX_files
 *
 * A list of columns is the file NAME.columns beside the statements. {NAME} in a statement, or in
 * another list, stands for them, and given.{NAME} for each of them of the table "given".
 */
#include <ctype.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void fail(const char *what)
{
    perror(what);
    exit(EXIT_FAILURE);
}

static FILE *open_file(const char *path, const char *mode)
{
    FILE *const file = fopen(path, mode);
    if (!file)
        fail(path);
    return file;
}

static const char *base_name(const char *path)
{
    const char *const slash = strrchr(path, '/');
    return slash ? slash + 1 : path;
}

/* The symbol of a file: its name, with ".sql" dropped and what C does not allow replaced. */
static void symbol_of(const char *path, char *symbol, size_t size)
{
    snprintf(symbol, size, "%s", base_name(path));
    char *const ending = strstr(symbol, ".sql");
    if (ending)
        *ending = '\0';
    for (char *c = symbol; *c; c++)
        if (!isalnum((unsigned char)*c))
            *c = '_';
}

enum { LONGEST_LIST = 4096, LONGEST_NAME = 64 };

/* A word of a statement that ends at `at`, where it is followed by a dot: "given." of
 * given.{value}.
 */
static size_t qualifier_length(const char *text, size_t at)
{
    size_t length = 0;
    if (at && text[at - 1] == '.')
        for (length = 1; length < at && (isalnum((unsigned char)text[at - length - 1]) ||
                                         text[at - length - 1] == '_');)
            length++;
    return length;
}

static void read_text(const char *path, char *text, size_t size)
{
    FILE *const in = open_file(path, "rb");
    const size_t length = fread(text, 1, size, in);
    if (ferror(in) || length == size) {
        fprintf(stderr, "%s: cannot be read, or is longer than %zu bytes\n", path, size - 1);
        exit(EXIT_FAILURE);
    }
    text[length] = '\0';
    fclose(in);
}

struct output {
    FILE *file;
    int count;
};

static void write_byte(struct output *out, char c)
{
    fprintf(out->file, "%d,%s", (signed char)c, ++out->count % 24 ? "" : "\n");
}

static void write_text(struct output *out, const char *text, size_t length)
{
    for (size_t i = 0; i < length; i++)
        write_byte(out, text[i]);
}

/* The names of a list stand between commas, after the lines of its head comment. */
static void write_list(struct output *out, const char *beside, const char *name,
                       const char *qualifier, size_t qualifier_length)
{
    char path[LONGEST_LIST], text[LONGEST_LIST];
    snprintf(path, sizeof path, "%.*s%s.columns", (int)(base_name(beside) - beside), beside, name);
    read_text(path, text, sizeof text);
    char *rest = text;
    while (strncmp(rest, "--", 2) == 0 && strchr(rest, '\n'))
        rest = strchr(rest, '\n') + 1;
    const char *separator = "";
    while (*(rest += strspn(rest, ", \n"))) {
        char *const word = rest;
        const size_t length = strcspn(word, ", \n");
        rest += length;
        write_text(out, separator, strlen(separator));
        if (*word == '{' && word[length - 1] == '}') {
            char within[LONGEST_NAME];
            snprintf(within, sizeof within, "%.*s", (int)length - 2, word + 1);
            write_list(out, beside, within, qualifier, qualifier_length);
        } else {
            write_text(out, qualifier, qualifier_length);
            write_text(out, word, length);
        }
        separator = ", ";
    }
}

/* A statement with the columns of the lists that it names. */
static void write_statement(const char *path, FILE *file)
{
    static char text[1 << 16];
    struct output out = {.file = file};
    read_text(path, text, sizeof text);
    size_t begin = 0;
    for (size_t i = 0; text[i]; i++) {
        const char *const end = text[i] == '{' ? strchr(text + i, '}') : NULL;
        if (!end)
            continue;
        char name[LONGEST_NAME];
        const size_t qualified = qualifier_length(text, i);
        snprintf(name, sizeof name, "%.*s", (int)(end - (text + i + 1)), text + i + 1);
        write_text(&out, text + begin, i - qualified - begin);
        write_list(&out, path, name, text + i - qualified, qualified);
        i = (size_t)(end - text);
        begin = i + 1;
    }
    write_text(&out, text + begin, strlen(text + begin));
    fputs("0", file);
}

static void write_bytes(const char *path, FILE *file)
{
    FILE *const in = open_file(path, "rb");
    struct output out = {.file = file};
    for (int c = getc(in); c != EOF; c = getc(in))
        write_byte(&out, (char)c);
    if (ferror(in))
        fail(path);
    fclose(in);
    fputs("0", file);
}

enum form { QUERIES, TABLE, STATEMENTS };

static void write_arrays(enum form form, const char *name, char **paths, FILE *source, FILE *header)
{
    for (; *paths; paths++) {
        char symbol[256];
        symbol_of(*paths, symbol, sizeof symbol);
        if (form != TABLE)
            fprintf(header, "extern const char %s_%s[];\n", name, symbol);
        fprintf(source,
                form == TABLE ? "static const char file_%s_%s[] = {" : "const char %s_%s[] = {",
                name, symbol);
        (form == STATEMENTS ? write_statement : write_bytes)(*paths, source);
        fputs("};\n", source);
    }
}

static void write_table(enum form form, const char *name, char **paths, FILE *source, FILE *header)
{
    const char *const suffix = form == STATEMENTS ? "_files" : "";
    size_t n = 0;
    fputs("#ifndef ASSAY_EMBEDDED_FILE\n#define ASSAY_EMBEDDED_FILE\n"
          "struct embedded_file {\n    const char *name, *text;\n};\n#endif\n",
          header);
    fprintf(header, "extern const struct embedded_file %s%s[];\nextern const size_t n_%s%s;\n",
            name, suffix, name, suffix);
    fprintf(source, "const struct embedded_file %s%s[] = {\n", name, suffix);
    for (; paths[n]; n++) {
        char symbol[256];
        symbol_of(paths[n], symbol, sizeof symbol);
        fprintf(source, "    {\"%s\", %s%s_%s},\n", symbol, form == TABLE ? "file_" : "", name,
                symbol);
    }
    fprintf(source, "};\nconst size_t n_%s%s = %zu;\n", name, suffix, n);
}

int main(int argc, char **argv)
{
    const char *const forms[] = {
        [QUERIES] = "queries", [TABLE] = "table", [STATEMENTS] = "statements"};
    unsigned form = QUERIES;
    while (argc > 1 && form <= STATEMENTS && strcmp(argv[1], forms[form]) != 0)
        form++;
    if (argc < 5 || form > STATEMENTS) {
        fputs("usage: embed queries|table|statements NAME OUT.c OUT.h FILE...\n", stderr);
        return EXIT_FAILURE;
    }
    FILE *const source = open_file(argv[3], "w");
    FILE *const header = open_file(argv[4], "w");
    fputs("#pragma once\n#include <stddef.h>\n", header);
    fprintf(source, "#include \"%s\"\n", base_name(argv[4]));
    write_arrays((enum form)form, argv[2], argv + 5, source, header);
    if (form != QUERIES)
        write_table((enum form)form, argv[2], argv + 5, source, header);
    if (fclose(source) || fclose(header))
        fail("write");
    return EXIT_SUCCESS;
}
