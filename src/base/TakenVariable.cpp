// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/TakenVariable.h"

#include <cstdlib>
#include <cstring>

namespace base {

Secret takeVariable(const char *name)
{
    char *value = std::getenv(name);
    if (value == nullptr)
        return {};
    const Secret secret{QByteArray(value)};
    ::explicit_bzero(value, std::strlen(value)); // these are the bytes the program was started with
    ::unsetenv(name);
    return secret;
}

} // namespace base
