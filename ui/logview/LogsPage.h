// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "logs/LogDocument.h"
#include "ui/logview/LogSource.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QSplitter;
class QStackedWidget;
class QTreeView;

namespace ui {

class LogFindBar;
class LogFoot;
class LogSourcesPanel;
class LogView;
class LogHeader;
class EmptyState;
class NoticeStack;

/// What every run printed, as text: sources at the left, the chosen log at the right. Opens a log only while it is
/// visible and chosen.
class LogsPage : public QWidget
{
    Q_OBJECT
public:
    explicit LogsPage(QWidget *parent = nullptr);
    ~LogsPage() override;

    /// The runs of one session (see logSourcesOf()); empty: the session goes.
    void setRuns(const base::SessionId &session, const QList<LogSource> &runs);
    /// base::Paths::logFile().
    void setOwnLog(const QString &path);
    /// Chooses that run, at @p line when it is not negative. A run that is not known yet is chosen when it comes.
    void showRun(const base::RunId &run, qint64 line = -1);
    void showOwnLog();
    /// The run that is shown; empty: none, or the own log.
    [[nodiscard]] std::optional<LogSource> current() const { return m_current; }

    [[nodiscard]] LogView *view() const { return m_view; }
    [[nodiscard]] logs::LogDocument *document() const { return m_document; }
    [[nodiscard]] QSplitter *splitter() const { return m_splitter; }

public slots:
    void find();
    void findNext();
    void findPrevious();
    void askForLine();

signals:
    void openSessionRequested(const base::SessionId &session);

private:
    enum class Output { All, StandardOutput, StandardError };
    void createSources();
    void createLog();
    void createActions();
    void onSourceChosen(const LogSource &source);
    void reopen();
    void onStateChanged();
    void onFailed(const base::Error &error);
    void startSearch();
    void onHits(const QList<logs::SearchHit> &hits);
    void onProgress(const logs::SearchProgress &progress);
    void goToHit(int index);
    void exportLog();

    QSplitter *m_splitter = nullptr;
    LogSourcesPanel *m_sources = nullptr;
    LogHeader *m_header = nullptr;
    LogFindBar *m_findBar = nullptr;
    LogFoot *m_foot = nullptr;
    NoticeStack *m_notices = nullptr;
    LogView *m_view = nullptr;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_nothingChosen = nullptr;
    logs::LogDocument *m_document = nullptr;
    std::optional<LogSource> m_current;
    Output m_output = Output::All;
    base::RunId m_wantedRun;
    qint64 m_wantedLine = -1;
    QList<logs::SearchHit> m_hits;
    logs::SearchProgress m_progress;
    int m_currentHit = -1;
};

} // namespace ui
