#include "ingest/bytes/digest.h"

#include <openssl/evp.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

struct digest {
    EVP_MD_CTX *context;
};

/* libcrypto fails here only where no memory or no SHA-256 is left to it. */
static void require(int done)
{
    if (done != 1)
        memory_exhausted();
}

struct digest *digest_begin(void)
{
    struct digest *const digest = malloc(sizeof *digest);
    if (!digest)
        memory_exhausted();
    digest->context = EVP_MD_CTX_new();
    require(digest->context != NULL);
    require(EVP_DigestInit_ex(digest->context, EVP_sha256(), NULL));
    return digest;
}

void digest_add(struct digest *digest, const void *bytes, size_t n)
{
    require(EVP_DigestUpdate(digest->context, bytes, n));
}

void digest_end(struct digest *digest, char hex[DIGEST_SIZE])
{
    static const char digits[] = "0123456789abcdef";
    unsigned char bytes[EVP_MAX_MD_SIZE];
    unsigned int n = 0;
    require(EVP_DigestFinal_ex(digest->context, bytes, &n));
    EVP_MD_CTX_free(digest->context);
    free(digest);
    for (size_t i = 0; i < n; i++) {
        hex[2 * i] = digits[bytes[i] >> 4];
        hex[2 * i + 1] = digits[bytes[i] & 15];
    }
    hex[2 * n] = '\0';
}

void digest_text(const char *text, char hex[DIGEST_SIZE])
{
    struct digest *const digest = digest_begin();
    digest_add(digest, text, strlen(text));
    digest_end(digest, hex);
}
