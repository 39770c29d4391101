// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QStringList>

class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace ui {

class TextLabel;

/// A template of sandboxes as it is shown and edited.
struct SandboxTemplateFields
{
    QString name;
    QString description;
    QString base; ///< the service's template
    QStringList setup; ///< a shell command each
    QStringList environment; ///< "NAME=value" each
    bool builtIn = false;

    bool operator==(const SandboxTemplateFields &) const = default;
};

/// Asks for a template, and emits saveRequested() once it has a name, a base and sound variables. The owner answers
/// with accept(), or with showError(): what was typed stays.
class SandboxTemplateDialog : public QDialog
{
    Q_OBJECT
public:
    /// @p taken: names that it may not have.
    SandboxTemplateDialog(const SandboxTemplateFields &fields, const QStringList &taken, QWidget *parent = nullptr);

    [[nodiscard]] SandboxTemplateFields fields() const;
    void showError(const QString &message);

signals:
    void saveRequested();

private:
    void createForm(const SandboxTemplateFields &fields);
    void createButtons();
    void check();
    [[nodiscard]] QString problem() const;

    QStringList m_taken;
    QString m_separator; ///< the line between two commands
    QLineEdit *m_name;
    QLineEdit *m_description;
    QLineEdit *m_base;
    QPlainTextEdit *m_setup;
    QPlainTextEdit *m_environment;
    TextLabel *m_words;
    QPushButton *m_save = nullptr;
};

} // namespace ui
