// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/Session.h"
#include "ui/inspector/StepDetails.h"
#include "ui/widgets/Surface.h"

class QStackedWidget;
class QTabBar;

namespace ui {

class ChangesTab;
class EmptyState;
class StepsTab;
class TimelineModel;
class TimelineTab;
class UsageTab;

/// What happened and happens in one session: Steps, Timeline, Changes, Usage. Shows values and emits what is wanted.
class Inspector : public Surface
{
    Q_OBJECT
public:
    explicit Inspector(QWidget *parent = nullptr);

    /// nullopt: no session is open. Another session resets selection, timeline and details.
    void setSnapshot(const std::optional<session::Snapshot> &snapshot);
    [[nodiscard]] base::SessionId session() const;
    /// The owner fills it for session() and answers olderEventsRequested().
    [[nodiscard]] TimelineModel *timeline() const { return m_timelineModel; }
    /// What only the owner knows about a step; asked for by detailsRequested().
    void setStepDetails(const StepDetails &details);
    /// Tokens in Claude's context and how many fit, as far as known; without the first, the steps' own figures hold.
    void setContext(std::optional<qint64> used, std::optional<qint64> limit);
    /// The time that durations count to; once a second while visible.
    void setNow(const QDateTime &now);

    /// The owner fills it for the session's working folder and does what it asks for.
    [[nodiscard]] ChangesTab *changes() const { return m_changes; }
    /// Beside the tab's name; 0: none.
    void setChangeCount(int count);

    enum Tab { StepsPage, TimelinePage, ChangesPage, UsagePage };
    void showTab(Tab tab);
    [[nodiscard]] Tab currentTab() const;
    void selectStep(const base::StepId &step);
    void focusComposer();
    /// What addStepRequested() asked for was not taken: it stands where it was typed again.
    void giveBackStep(const base::SessionId &session, const session::Step &step);

signals:
    /// A tab or the session changed: the owner may have to load events.
    void shownChanged(const base::SessionId &session, ui::Inspector::Tab tab);
    void autoPlayRequested(const base::SessionId &session, bool on);
    /// id, session and position are filled in by the service.
    void addStepRequested(const base::SessionId &session, const session::Step &step);
    void editStepRequested(const session::Step &step);
    void moveStepRequested(const base::StepId &step, int position);
    void removeStepRequested(const base::StepId &step);
    void playRequested(const base::StepId &step);
    void stopRequested(const base::StepId &step);
    void retryRequested(const base::StepId &step);
    void finishRequested(const base::SessionId &session);
    void loadPlanRequested(const base::SessionId &session);
    void savePlanRequested(const base::SessionId &session);
    void detailsRequested(const base::StepId &step);
    void openLogRequested(const base::RunId &run);
    void openSessionRequested(const base::SessionId &session);
    void olderEventsRequested(const base::SessionId &session, qint64 before, int limit);

private:
    void createTabs();
    void connectSteps();
    void updateEmpty();
    void showContext();

    std::optional<session::Snapshot> m_snapshot;
    std::optional<qint64> m_contextUsed;
    std::optional<qint64> m_contextLimit;
    TimelineModel *m_timelineModel;
    QTabBar *m_tabs = nullptr;
    QStackedWidget *m_pages = nullptr;
    StepsTab *m_steps = nullptr;
    TimelineTab *m_timeline = nullptr;
    ChangesTab *m_changes = nullptr;
    UsageTab *m_usage = nullptr;
    EmptyState *m_empty = nullptr;
};

} // namespace ui
