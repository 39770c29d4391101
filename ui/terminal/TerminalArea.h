// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"
#include "base/Ids.h"
#include "process/ExitRecord.h"
#include "ui/terminal/PaneFacts.h"
#include "ui/terminal/TerminalSettings.h"

#include <QJsonObject>
#include <QUrl>
#include <QWidget>

#include <functional>
#include <memory>

class QAction;

namespace process {
class TerminalChannel;
}

namespace ui {

class SessionPane;
class TabGroup;

/// The open sessions: tabs in groups, groups in splits.
///
/// Only the current tab of each group has a terminal; the others are words in a tab bar. Showing a tab asks the
/// channel factory and replays the end of the log.
class TerminalArea : public QWidget
{
    Q_OBJECT
public:
    /// May give null: nothing has run yet.
    using ChannelFactory = std::function<std::unique_ptr<process::TerminalChannel>(const base::SessionId &)>;
    enum class Direction { Left, Right, Up, Down };

    explicit TerminalArea(QWidget *parent = nullptr);
    ~TerminalArea() override;

    void setChannelFactory(ChannelFactory factory);
    void setTerminalSettings(const TerminalSettings &settings);
    /// Every session that may be open; also before open().
    void setFacts(const base::SessionId &session, const PaneFacts &facts);
    /// The session is gone: closes its tab, forgets its facts.
    void removeSession(const base::SessionId &session);
    /// Its newest run is another one now: a shown pane asks the factory again.
    void runChanged(const base::SessionId &session);
    /// What was asked for was refused: a question that was answered can be answered again.
    void offerAgain(const base::SessionId &session);
    /// A submitted prompt was not taken: it is to be sent again, before what was typed since.
    void giveBack(const base::SessionId &session, const QString &prompt);
    /// Bytes came for a session that may be hidden (mark its tab).
    void markActivity(const base::SessionId &session);

    /// Shows the session where it is open, else in a new tab of the focused group, and gives it the focus.
    void open(const base::SessionId &session);
    /// As open(), in a new split to the right when it is not open yet.
    void openToTheRight(const base::SessionId &session);
    void closeView(const base::SessionId &session);
    void split(Qt::Orientation orientation);
    void reopenClosedView();
    void focusDirection(Direction direction);
    void resizeCurrent(Direction direction);
    void setMaximized(bool maximized);
    [[nodiscard]] bool isMaximized() const;
    void focusCurrent();

    [[nodiscard]] base::SessionId currentSession() const; ///< null: none open
    [[nodiscard]] QList<base::SessionId> openSessions() const; ///< in reading order
    [[nodiscard]] bool isShown(const base::SessionId &session) const;
    [[nodiscard]] SessionPane *currentPane() const; ///< null: none open
    [[nodiscard]] QList<TabGroup *> groups() const; ///< in reading order

    /// Splits, tabs, current tabs and splitter sizes.
    [[nodiscard]] QJsonObject saveLayout() const;
    /// Replaces what is open. Sessions that @p known refuses are left out. False: nothing usable in it, nothing open.
    bool restoreLayout(const QJsonObject &layout, const std::function<bool(const base::SessionId &)> &known);

    /// Everything here that has a shortcut or belongs in a menu. Those of terminals act on the focused one.
    [[nodiscard]] QList<QAction *> actions() const;
    /// To show whether the inspector is open on the corner buttons.
    void setInspectorShown(bool shown);

signals:
    void currentSessionChanged(const base::SessionId &session);
    void requested(const base::SessionId &session, ui::PaneRequest request);
    /// The next prompt of a background session was typed.
    void promptSubmitted(const base::SessionId &session, const QString &text);
    void promptRemovalRequested(const base::SessionId &session, const base::FollowUpId &prompt);
    /// A question was answered under the terminal.
    void answered(const base::QuestionId &question, const session::Answer &answer);
    void newSessionRequested();
    void inspectorRequested(bool shown);
    /// Somebody types into a live terminal.
    void typed();
    void linkActivated(const QUrl &url);
    void terminalEnded(const base::SessionId &session, const process::ExitRecord &record);
    void terminalFailed(const base::SessionId &session, const base::Error &error);
    void layoutChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace ui
