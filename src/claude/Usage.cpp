// SPDX-License-Identifier: GPL-3.0-or-later
#include "claude/Usage.h"

namespace claude {

Tokens &Tokens::operator+=(const Tokens &other)
{
    input += other.input;
    output += other.output;
    cacheRead += other.cacheRead;
    cacheCreation += other.cacheCreation;
    return *this;
}

Tokens &Tokens::operator-=(const Tokens &other)
{
    input -= other.input;
    output -= other.output;
    cacheRead -= other.cacheRead;
    cacheCreation -= other.cacheCreation;
    return *this;
}

Tokens sumOf(const QList<ModelUsage> &usage)
{
    Tokens sum;
    for (const ModelUsage &model : usage)
        sum += model.tokens;
    return sum;
}

} // namespace claude
