// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/Plan.h"
#include "session/Session.h"

#include <QJsonObject>
#include <QVariantMap>

namespace ui {

/// A row of "Run in". The application knows the engines; the dialog only shows what it is handed.
struct EngineChoice
{
    QString id; ///< session::Engine::id()
    session::Mode mode = session::Mode::Manual; ///< one engine may be offered in both
    QString name; ///< "Terminal"
    QString description; ///< "On this computer, you watch and type"
    QString icon; ///< key of tokens.json → icons
    bool ready = true;
    QString reason; ///< why it is not ready: "Key missing"
    QString fix; ///< words of a link that mends it; empty: none
    QString connection = {}; ///< name of the service, where there are several of one kind

    bool operator==(const EngineChoice &) const = default;
};

/// Everything the form holds.
struct NewSessionValues
{
    QString project; ///< absolute folder
    QString title; ///< empty: from the first prompt
    session::StepKind kind = session::StepKind::ClaudePrompt;
    QString text; ///< prompt or command; empty: an empty terminal of Claude
    QString engine = QStringLiteral("local");
    session::Mode mode = session::Mode::Manual;
    QJsonObject engineOptions; ///< what only that engine understands
    QMap<QString, QString> secrets; ///< typed for this run: variable → value; never stored
    QString model; ///< empty: Claude's default
    QString permissionMode = QStringLiteral("manual");
    bool autoPlay = false;
    QStringList allowedTools;
    int maxTurns = 0; ///< 0: no limit
    std::chrono::seconds timeLimit{0}; ///< 0: none
    QMap<QString, QString> environment;
    std::optional<session::Plan> plan; ///< its steps instead of kind and text
    QMap<QString, QString> planValues;
    bool ownWorktree = false; ///< else the session works in the project folder
    QString worktreeName; ///< of its branch
    QString worktreeBase; ///< empty: where the project stands

    bool operator==(const NewSessionValues &) const = default;

    [[nodiscard]] session::Session toSession() const;
    [[nodiscard]] QList<session::Step> toSteps() const;

    [[nodiscard]] QList<session::Step> plannedSteps() const;

    /// The choices to remember for this project: never the prompt, the title, the branch's name, the
    /// environment or bypassPermissions.
    [[nodiscard]] QVariantMap toChoices() const;
    /// Puts remembered choices on top of @p values; unknown keys and wrong types are ignored.
    [[nodiscard]] static NewSessionValues withChoices(NewSessionValues values, const QVariantMap &choices);
};

} // namespace ui
