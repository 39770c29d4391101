// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "logs/LogSearch.h"
#include "ui/widgets/Surface.h"

#include <QTimer>

class QCheckBox;

namespace ui {

class SearchField;
class TextLabel;

/// Finds in the log below. Says what is wanted; the page searches and tells the outcome.
class LogFindBar : public Surface
{
    Q_OBJECT
public:
    explicit LogFindBar(QWidget *parent = nullptr);

    [[nodiscard]] logs::SearchQuery query() const;
    /// Whether the other logs are searched too. Setting it says so when it changes.
    [[nodiscard]] bool inAllLogs() const;
    void setInAllLogs(bool all);
    /// Shows the bar with its text selected.
    void open();
    /// "3 of 12"; @p current is 0-based, -1: none. @p limited: there are more hits than were kept.
    void showResult(int current, qsizetype hits, bool finished, bool limited);
    void showError(const QString &message);
    void clearResult();

signals:
    void queryChanged();
    void inAllLogsToggled(bool all);
    /// Down: to what was found.
    void leaveRequested();
    void nextRequested();
    void previousRequested();
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void setError(bool error);

    SearchField *m_field;
    QCheckBox *m_matchCase;
    QCheckBox *m_expression;
    QCheckBox *m_allLogs;
    TextLabel *m_error;
    QTimer m_delay;
};

} // namespace ui
