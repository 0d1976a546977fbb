#include "reports/html/style_hash.h"

#include <openssl/evp.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"

void style_hash(const char *text, char hash[PAGE_HASH_SIZE])
{
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned length;
    if (!EVP_Digest(text, strlen(text), digest, &length, EVP_sha256(), NULL))
        memory_exhausted();
    EVP_EncodeBlock((unsigned char *)hash, digest, (int)length);
}
