// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace base {

/// For std::unique_ptr of what a C library made: std::unique_ptr<BIO, Freed<BIO_free_all>>.
template <auto Free>
struct Freed
{
    template <typename T>
    void operator()(T *thing) const
    {
        Free(thing);
    }
};

} // namespace base
