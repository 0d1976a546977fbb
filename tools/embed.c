/*
 * embed: turn text files into C arrays, because string literals over 4095 bytes are not portable.
 *
 *     embed queries PREFIX OUT.c OUT.h FILE...   one array a file, named PREFIX_<stem>
 *     embed table   NAME   OUT.c OUT.h FILE...   one table of struct embedded_file, in the order
 * given
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

static void write_bytes(const char *path, FILE *out)
{
    FILE *const in = open_file(path, "rb");
    int count = 0;
    for (int c = getc(in); c != EOF; c = getc(in))
        fprintf(out, "%d,%s", (signed char)c, ++count % 24 ? "" : "\n");
    if (ferror(in))
        fail(path);
    fclose(in);
    fputs("0", out);
}

int main(int argc, char **argv)
{
    if (argc < 5) {
        fputs("usage: embed queries|table NAME OUT.c OUT.h FILE...\n", stderr);
        return EXIT_FAILURE;
    }
    const bool table = strcmp(argv[1], "table") == 0;
    const char *const name = argv[2];
    FILE *const source = open_file(argv[3], "w");
    FILE *const header = open_file(argv[4], "w");
    fputs("#pragma once\n#include <stddef.h>\n", header);
    fprintf(source, "#include \"%s\"\n", base_name(argv[4]));
    for (int i = 5; i < argc; i++) {
        char symbol[256];
        symbol_of(argv[i], symbol, sizeof symbol);
        if (!table)
            fprintf(header, "extern const char %s_%s[];\n", name, symbol);
        fprintf(source, table ? "static const char file_%s_%s[] = {" : "const char %s_%s[] = {",
                name, symbol);
        write_bytes(argv[i], source);
        fputs("};\n", source);
    }
    if (table) {
        fputs("struct embedded_file {\n    const char *name, *text;\n};\n", header);
        fprintf(header, "extern const struct embedded_file %s[];\nextern const size_t n_%s;\n",
                name, name);
        fprintf(source, "const struct embedded_file %s[] = {\n", name);
        for (int i = 5; i < argc; i++) {
            char symbol[256];
            symbol_of(argv[i], symbol, sizeof symbol);
            fprintf(source, "    {\"%s\", file_%s_%s},\n", symbol, name, symbol);
        }
        fprintf(source, "};\nconst size_t n_%s = %d;\n", name, argc - 5);
    }
    if (fclose(source) || fclose(header))
        fail("write");
    return EXIT_SUCCESS;
}
