// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <functional>

class QLineEdit;
class QPushButton;
class QRadioButton;

namespace ui {

class TextLabel;

/// Which queue the window shows and works for: this computer's own, or one that several machines share. The owner
/// answers saveRequested() with accept(), or with showError(): what was typed stays.
class SharedQueueDialog : public QDialog
{
    Q_OBJECT
public:
    /// @p check: why an address is none; empty: it is one. @p canKeep: there is a keychain for the password.
    SharedQueueDialog(const QString &address, bool hasPassword, const std::function<QString(const QString &)> &check,
                      bool canKeep, QWidget *parent = nullptr);

    /// Empty: this computer's own.
    [[nodiscard]] QString address() const;
    /// As typed; empty: as it was.
    [[nodiscard]] QString password() const;
    void showError(const QString &message);

signals:
    void saveRequested(const QString &address, const QString &password);

private:
    void check();

    std::function<QString(const QString &)> m_problemOf;
    QRadioButton *m_own;
    QRadioButton *m_shared;
    QLineEdit *m_address;
    QLineEdit *m_password;
    bool m_canKeep;
    TextLabel *m_problem;
    QPushButton *m_save;
};

} // namespace ui
