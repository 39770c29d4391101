// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QWidget>

class QVBoxLayout;

namespace ui {

enum class CheckState { Ok, Warning, Failed };

/// One line of the check list: glyph, name, what was found, and one button that mends it.
struct CheckResult
{
    QString name; ///< stable id for fixRequested(): "claude", "git", "font", "keychain", "memory"
    QString title; ///< "Claude Code 2.1.329"
    CheckState state = CheckState::Ok;
    QString found; ///< "~/.local/bin/claude, signed in"
    QString fixLabel; ///< "Choose program…"; empty: nothing to mend

    bool operator==(const CheckResult &) const = default;
};

/// The check list as rows with hairlines between them: first start and Settings → About and checks.
class CheckList : public QWidget
{
    Q_OBJECT

public:
    explicit CheckList(QWidget *parent = nullptr);

    void setChecks(const QList<CheckResult> &checks);

signals:
    void fixRequested(const QString &name);

private:
    [[nodiscard]] static QWidget *createFound(const CheckResult &check, QWidget *row);
    QWidget *createRow(const CheckResult &check);

    QVBoxLayout *m_column;
    QList<CheckResult> m_checks;
};

} // namespace ui
