// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/style/StatusGlyph.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace ui {

/// A service that sessions may run on, as Settings → Engines shows it. Never a secret: that is named only.
struct EngineEntry
{
    QString name;
    QString kind;
    QString url;
    QString auth = QStringLiteral("none");
    QString secret; ///< reference: "keychain:…", "env:NAME", "file:…"; empty: not set
    bool enabled = true;
    QJsonObject options;

    bool operator==(const EngineEntry &) const = default;
};

/// What can be added. The program knows the kinds; the page only shows what it is handed.
struct EngineKindRow
{
    QString id;
    QString name; ///< "Cloud Run service"
    QString icon; ///< key of tokens.json → icons
    QStringList auth; ///< "none", "bearer", "service-account", …
    bool hasTasks = false; ///< the service can list and cancel its tasks
    bool hasLongRuns = false; ///< runs can go on without a connection
    bool hasBudget = false; ///< runs tell what they spend
    int mostMinutes = 24 * 60; ///< that a run may take there
    bool keepsWarm = false; ///< the service can have environments ready

    bool operator==(const EngineKindRow &) const = default;
};

/// What is known about a service now.
struct EngineStateRow
{
    QString word; ///< "Ready", "Unreachable", "Not tested"
    Tone tone = Tone::Idle;
    StatusGlyph glyph = StatusGlyph::Unknown;
    QString icon = {}; ///< key of tokens.json → icons, instead of the glyph

    bool operator==(const EngineStateRow &) const = default;
};

/// What is known about sandboxes, which are set up on a page of their own.
struct EngineSandboxFacts
{
    QString key; ///< "In the keychain", "Missing"
    QString claude; ///< likewise
    bool isReady = false;

    bool operator==(const EngineSandboxFacts &) const = default;
};

struct EngineTaskRow
{
    QString id;
    QString text; ///< "async, since 10:47"
    bool stopping = false;

    bool operator==(const EngineTaskRow &) const = default;
};

} // namespace ui
