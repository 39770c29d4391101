// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/Session.h"
#include "ui/inspector/StepDetails.h"

#include <QHash>
#include <QWidget>

class QAction;
class QCheckBox;
class QKeyEvent;
class QListView;
class QMenu;

namespace ui {

class StepComposer;
class StepFacts;
class StepListModel;
class TextLabel;
class ToolButton;
class TimelineModel;

/// Auto-play, the steps, facts of the selected one, and the composer at the foot.
class StepsTab : public QWidget
{
    Q_OBJECT
public:
    /// @p timeline outlives the tab; it tells whether a step's SessionStart hook arrived.
    explicit StepsTab(const TimelineModel &timeline, QWidget *parent = nullptr);

    void setSnapshot(const std::optional<session::Snapshot> &snapshot);
    void setStepDetails(const StepDetails &details);
    void setNow(const QDateTime &now);
    void selectStep(const base::StepId &step);
    void focusComposer();
    /// A step that was to be added was not taken.
    void giveBack(const base::SessionId &session, const session::Step &step);

signals:
    void autoPlayRequested(bool on);
    void addRequested(const session::Step &step);
    void editRequested(const session::Step &step);
    void moveRequested(const base::StepId &step, int position);
    void removeRequested(const base::StepId &step);
    void playRequested(const base::StepId &step);
    void stopRequested(const base::StepId &step);
    void retryRequested(const base::StepId &step);
    void finishRequested();
    void loadPlanRequested();
    void savePlanRequested();
    void detailsRequested(const base::StepId &step);
    void openLogRequested(const base::RunId &run);
    void openSessionRequested(const base::SessionId &session);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void createHead();
    [[nodiscard]] QWidget *createPlanButton();
    void createList();
    void createFoot();
    void createActions();
    void connectFacts();
    void fitListHeight();
    void updateFacts();
    void updateActions();
    void askForDetails();
    void openEditor();
    void changeDraft(const base::SessionId &from, const base::SessionId &to);
    void moveCurrent(int by);
    void showContextMenu(const QPoint &position);
    bool handleKey(const QKeyEvent &key);
    [[nodiscard]] const session::Step *currentStep() const;
    [[nodiscard]] base::StepId currentId() const;

    const TimelineModel &m_timeline;
    StepListModel *m_model;
    QDateTime m_now;
    QHash<base::SessionId, session::Step> m_drafts; ///< typed and not added yet, of sessions that are not shown
    QCheckBox *m_autoPlay = nullptr;
    TextLabel *m_done = nullptr;
    QListView *m_list = nullptr;
    StepFacts *m_facts = nullptr;
    StepComposer *m_composer = nullptr;
    QMenu *m_menu = nullptr;
    QAction *m_play = nullptr;
    QAction *m_retry = nullptr;
    QAction *m_stop = nullptr;
    QAction *m_edit = nullptr;
    QAction *m_up = nullptr;
    QAction *m_down = nullptr;
    QAction *m_remove = nullptr;
    QAction *m_finish = nullptr;
    ToolButton *m_planButton = nullptr;
    QAction *m_savePlan = nullptr;
};

} // namespace ui
