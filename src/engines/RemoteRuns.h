// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engines/RemoteRun.h"

#include <QHash>

namespace engines {

/// What engines for services check about every step: a Claude prompt, in the background. @p name: of the engine.
[[nodiscard]] base::Result<> checkRemoteStep(const session::RunRequest &request, const QString &name);

/// Hands what @p run tells to @p engine's signals, and takes it out of @p runs at its end.
template <typename Engine>
void adoptRun(RemoteRun *run, QHash<base::RunId, RemoteRun *> &runs, Engine *engine)
{
    const base::RunId id = run->id();
    runs.insert(id, run);
    const auto remove = [&runs, id] {
        if (RemoteRun *ended = runs.take(id))
            ended->deleteLater();
    };
    QObject::connect(run, &RemoteRun::started, engine,
                     [engine, id](const session::Event &event) { emit engine->started(id, event); });
    QObject::connect(run, &RemoteRun::event, engine, &session::Engine::event);
    QObject::connect(run, &RemoteRun::finished, engine, [engine, id, remove](const session::Event &event) {
        remove();
        emit engine->finished(id, event);
    });
    QObject::connect(run, &RemoteRun::failed, engine, [engine, id, remove](const base::Error &error) {
        remove();
        emit engine->failed(id, error);
    });
    QObject::connect(run, &RemoteRun::lost, engine, [engine, id, remove] {
        remove();
        emit engine->lost(id);
    });
}

} // namespace engines
