#include "tests/support/ingest/temporary_file.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "tests/support/near.h"

void temporary_create(struct temporary *temporary)
{
    strcpy(temporary->directory, "/tmp/assay-test-XXXXXX");
    assert_non_null(mkdtemp(temporary->directory));
}

const char *temporary_write(struct temporary *temporary, const char *name, const char *bytes,
                            size_t length)
{
    snprintf(temporary->path, sizeof temporary->path, "%s/%s", temporary->directory, name);
    FILE *const file = fopen(temporary->path, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(bytes, 1, length, file), length);
    assert_int_equal(fclose(file), 0);
    return temporary->path;
}

const char *temporary_text(struct temporary *temporary, const char *name, const char *text)
{
    return temporary_write(temporary, name, text, strlen(text));
}

static size_t visit(const struct temporary *temporary, int remove_too)
{
    DIR *const directory = opendir(temporary->directory);
    assert_non_null(directory);
    size_t n = 0;
    for (struct dirent *entry; (entry = readdir(directory)) != NULL;) {
        if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0)
            continue;
        n++;
        if (remove_too)
            assert_int_equal(unlinkat(dirfd(directory), entry->d_name, 0), 0);
    }
    closedir(directory);
    return n;
}

size_t temporary_count(const struct temporary *temporary)
{
    return visit(temporary, 0);
}

void temporary_remove(struct temporary *temporary)
{
    visit(temporary, 1);
    assert_int_equal(rmdir(temporary->directory), 0);
}

void read_file(const char *path, struct buffer *ret)
{
    FILE *const file = fopen(path, "rb");
    if (!file)
        fail_msg("no file %s", path);
    char chunk[4096];
    buffer_clear(ret);
    buffer_add(ret, "");
    for (size_t n; (n = fread(chunk, 1, sizeof chunk, file)) > 0;)
        buffer_add_n(ret, chunk, n);
    fclose(file);
}
