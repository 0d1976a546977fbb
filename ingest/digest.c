#include "ingest/digest.h"

#include <errno.h>
#include <openssl/evp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { CHUNK = 64 * 1024 };

/* libcrypto fails here only where no memory or no SHA-256 is left to it. */
static void require(int done)
{
    if (done != 1)
        abort();
}

static EVP_MD_CTX *start(void)
{
    EVP_MD_CTX *const context = EVP_MD_CTX_new();
    if (!context)
        abort();
    require(EVP_DigestInit_ex(context, EVP_sha256(), NULL));
    return context;
}

static void finish(EVP_MD_CTX *context, char hex[DIGEST_SIZE])
{
    static const char digits[] = "0123456789abcdef";
    unsigned char bytes[EVP_MAX_MD_SIZE];
    unsigned int n = 0;
    require(EVP_DigestFinal_ex(context, bytes, &n));
    EVP_MD_CTX_free(context);
    for (size_t i = 0; i < n; i++) {
        hex[2 * i] = digits[bytes[i] >> 4];
        hex[2 * i + 1] = digits[bytes[i] & 15];
    }
    hex[2 * n] = '\0';
}

static bool fail(struct error *error, const char *path, const char *what, const char *reason)
{
    error_set(error, ERROR_FAILED, "%s: %s", what, reason);
    return error_at(error, path, 0, 0);
}

/* A FIFO would block, and what comes from it cannot be read a second time. */
static FILE *open_regular(const char *path, struct error *error)
{
    struct stat status;
    if (stat(path, &status) != 0) {
        fail(error, path, "cannot open", strerror(errno));
        return NULL;
    }
    if (!S_ISREG(status.st_mode)) {
        fail(error, path, "cannot read", "it is not a regular file");
        return NULL;
    }
    FILE *const file = fopen(path, "rb");
    if (!file)
        fail(error, path, "cannot open", strerror(errno));
    return file;
}

bool digest_file(const char *path, char hex[DIGEST_SIZE], uint64_t *size, struct error *error)
{
    FILE *const file = open_regular(path, error);
    if (!file)
        return false;
    EVP_MD_CTX *const context = start();
    char chunk[CHUNK], digest[DIGEST_SIZE];
    uint64_t total = 0;
    for (size_t n; (n = fread(chunk, 1, sizeof chunk, file)) > 0; total += n)
        require(EVP_DigestUpdate(context, chunk, n));
    const bool complete = !ferror(file);
    if (!complete)
        fail(error, path, "cannot read", strerror(errno));
    fclose(file);
    finish(context, digest);
    if (complete) {
        memcpy(hex, digest, sizeof digest);
        *size = total;
    }
    return complete;
}

void digest_text(const char *text, char hex[DIGEST_SIZE])
{
    EVP_MD_CTX *const context = start();
    require(EVP_DigestUpdate(context, text, strlen(text)));
    finish(context, hex);
}
