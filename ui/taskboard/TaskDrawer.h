// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/taskboard/TaskDetails.h"
#include "ui/widgets/Surface.h"

class QGridLayout;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace logs {
class LogDocument;
}

namespace ui {

class Chip;
class ElidedLabel;
class LogView;
class Meter;
class TaskGraphView;
class TextLabel;

/// Everything about one task: state, progress, steps, facts, dependencies and the end of its log.
class TaskDrawer : public Surface
{
    Q_OBJECT
public:
    explicit TaskDrawer(QWidget *parent = nullptr);
    ~TaskDrawer() override;

    void setDetails(const TaskDetails &details);
    void setNow(const QDateTime &now);
    [[nodiscard]] const TaskDetails &details() const { return m_details; }
    /// How many lines of the log are known; for tests.
    [[nodiscard]] qint64 logLines() const;

signals:
    void closeRequested();
    void openSessionRequested(const base::SessionId &session);
    void openLogRequested(const base::SessionId &session);
    void editRequested(const tasks::TaskId &task);
    void cancelRequested(const tasks::TaskId &task);
    void retryRequested(const tasks::TaskId &task);
    void taskChosen(const tasks::TaskId &task);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void createHead(QVBoxLayout *column);
    void createProgress(QVBoxLayout *column);
    void createFacts(QVBoxLayout *column);
    void createLog(QVBoxLayout *column);
    void createFoot(QVBoxLayout *column);
    void showHead();
    void showProgress();
    void showSteps();
    void showFacts();
    void showLog();
    void showLogText();
    void addFact(const QString &name, const QString &value, bool isFailed = false);

    TaskDetails m_details;
    QDateTime m_now = QDateTime::currentDateTimeUtc();
    std::unique_ptr<logs::LogDocument> m_log;
    QString m_shownLog;
    bool m_shownLogGrows = false;
    ElidedLabel *m_title = nullptr;
    Chip *m_state = nullptr;
    Chip *m_type = nullptr;
    TextLabel *m_subtitle = nullptr;
    QWidget *m_progressBox = nullptr;
    TextLabel *m_progressWords = nullptr;
    TextLabel *m_remaining = nullptr;
    Meter *m_meter = nullptr;
    QVBoxLayout *m_steps = nullptr;
    QGridLayout *m_facts = nullptr;
    TaskGraphView *m_graph = nullptr;
    QWidget *m_logBox = nullptr;
    LogView *m_logView = nullptr;
    QPlainTextEdit *m_logText = nullptr;
    QPushButton *m_session = nullptr;
    QPushButton *m_edit = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_retry = nullptr;
};

} // namespace ui
