// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace demo {

/// A conversation and its transcript, in the shape claude writes it, in the demo agent's own folder:
/// $GANTRY_DEMO_DIR, else $XDG_STATE_HOME/gantry-demo, else ~/.local/state/gantry-demo.
class Conversation
{
public:
    struct Message
    {
        bool fromUser = false;
        QString text;
    };

    /// A new conversation in the current folder; an empty @p id is made up.
    static Conversation begin(const QString &id, const QString &model);
    /// Empty: there is none with this id.
    static std::optional<Conversation> load(const QString &id, const QString &model);
    /// Newest of the current folder.
    static std::optional<QString> newest();
    [[nodiscard]] static bool exists(const QString &id);

    [[nodiscard]] const QString &id() const { return m_id; }
    [[nodiscard]] const QString &transcriptPath() const { return m_path; }
    [[nodiscard]] const QString &model() const { return m_model; }
    [[nodiscard]] const QList<Message> &messages() const { return m_messages; }
    [[nodiscard]] int turns() const { return m_turns; }
    /// Under a new id from here on; what was said so far is copied.
    void fork(const QString &newId);

    void addUser(const QString &text, const QString &promptId, const QString &permissionMode);
    /// One line per content block, all with the same id and usage, as claude does.
    void addAssistant(const QJsonArray &blocks);
    void addToolResult(const QString &toolUseId, const QString &result, bool isError);
    void addTurnEnd(int durationMs, double cost);
    void addCostState();

    [[nodiscard]] double totalCost() const { return m_cost; }
    [[nodiscard]] QJsonObject modelUsage() const;
    [[nodiscard]] QJsonObject lastUsage() const { return m_lastUsage; } ///< of the last message
    [[nodiscard]] qint64 inputTokens() const { return m_input; }
    [[nodiscard]] qint64 outputTokens() const { return m_output; }

private:
    void append(QJsonObject line);
    void appendMessage(const QString &type, const QJsonObject &message, const QJsonObject &more = {});
    void takeLine(const QJsonObject &line);

    QString m_id;
    QString m_path;
    QString m_model;
    QString m_parent;
    QList<Message> m_messages;
    QJsonObject m_lastUsage;
    int m_turns = 0;
    double m_cost = 0;
    qint64 m_input = 0;
    qint64 m_output = 0;
    qint64 m_said = 0; ///< characters so far: what the next request would send again
};

} // namespace demo
