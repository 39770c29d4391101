// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Result.h"

#include <QFutureWatcher>

namespace hooks {

/// Calls @p done with the outcome of @p stored on @p context's thread, unless context is gone by then. A future that
/// was cancelled counts as Unavailable.
///
/// Not QFuture::then(): with a context that goes first, its onCanceled() handler is run while the context is being
/// destroyed.
template <typename Done>
void whenStored(const QFuture<base::Result<>> &stored, QObject *context, Done done)
{
    auto *watcher = new QFutureWatcher<base::Result<>>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, done = std::move(done)] {
        const bool hasResult = !watcher->isCanceled() && watcher->future().resultCount() > 0;
        const base::Result<> outcome = hasResult
            ? watcher->result()
            : base::Result<>(std::unexpected(base::Error{base::Error::Kind::Unavailable, {}, {}}));
        watcher->deleteLater();
        done(outcome);
    });
    watcher->setFuture(stored);
}

} // namespace hooks
