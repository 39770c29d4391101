// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/Session.h"
#include "ui/inspector/StepDetails.h"
#include "ui/widgets/Labels.h"

#include <QWidget>

class QGridLayout;

namespace ui {

class LinkButton;
class ToolButton;

/// What is known about the selected step: a heading with its buttons, and one line per fact. Unknown facts are left
/// out.
class StepFacts : public QWidget
{
    Q_OBJECT
public:
    explicit StepFacts(QWidget *parent = nullptr);

    /// @p startHook: SessionStart has arrived for this step.
    void setStep(const std::optional<session::Step> &step, const base::ConversationId &conversation, bool startHook,
                 const QDateTime &now);
    void setDetails(const StepDetails &details);

signals:
    void playRequested();
    void stopRequested();
    void retryRequested();
    void editRequested();
    void removeRequested();
    void openLogRequested(const base::RunId &run);
    void openSessionRequested(const base::SessionId &session);

private:
    /// One line: a muted name, a value, and perhaps a button after it.
    struct Fact
    {
        TextLabel *name = nullptr;
        ElidedLabel *value = nullptr;
    };

    void createHeading();
    void createFacts();
    Fact addFact(const QString &name, const QString &objectName, FontRole role, Qt::TextElideMode elide);
    void setFact(const Fact &fact, const QString &value);
    void addMessage(TextLabel *&label, const QString &objectName, TextColor color);
    void showDetails();
    void showButtons(const session::Step &step);
    void copyCommand();
    void showChildren();
    void showContext();

    std::optional<session::Step> m_step;
    StepDetails m_details;
    QGridLayout *m_grid = nullptr;
    TextLabel *m_heading = nullptr;
    ToolButton *m_play = nullptr;
    ToolButton *m_retry = nullptr;
    ToolButton *m_stop = nullptr;
    ToolButton *m_edit = nullptr;
    ToolButton *m_remove = nullptr;
    Fact m_started;
    Fact m_ended;
    Fact m_conversation;
    Fact m_command;
    ToolButton *m_copy = nullptr;
    Fact m_tokens;
    Fact m_context;
    TextLabel *m_logName = nullptr;
    LinkButton *m_log = nullptr;
    Fact m_childCount;
    QWidget *m_children = nullptr; ///< a link for each session of a parallel step
    QList<StepDetails::Child> m_shownChildren;
    TextLabel *m_warning = nullptr;
    TextLabel *m_error = nullptr;
};

} // namespace ui
