// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sandboxes/SandboxRow.h"
#include "ui/style/StatusGlyph.h"
#include "ui/widgets/Surface.h"

class QCheckBox;
class QPlainTextEdit;
class QPushButton;

namespace ui {

class ElidedLabel;
class StatusGlyphLabel;
class TextLabel;

[[nodiscard]] StatusGlyph glyphOf(SandboxRow::State state);

/// The selected sandbox below the table: facts, what changed, the end of its log, and what can be done with it.
class SandboxDetail : public Surface
{
    Q_OBJECT
public:
    explicit SandboxDetail(QWidget *parent = nullptr);

    /// Null: nothing is selected.
    void showRow(const SandboxRow *row, const QDateTime &now);
    /// Words in place of the buttons while something is done with it; empty: nothing is.
    void setBusy(const QString &words);
    /// The end of its log; @p append: what came after what is shown.
    void setLog(const QString &text, bool append);
    void setLogNote(const QString &words);
    [[nodiscard]] QString logText() const;

signals:
    void pauseRequested();
    void resumeRequested();
    void extendRequested();
    void downloadRequested();
    void applyRequested();
    void terminateRequested();
    void forgetRequested();
    void openSessionRequested();

private:
    void createFacts();
    void createLog();
    QPushButton *addButton(const QString &name, const QString &iconName, const QString &words, const QString &help,
                           void (SandboxDetail::*signal)());
    void showChanges(const SandboxRow &row);

    StatusGlyphLabel *m_state = nullptr;
    ElidedLabel *m_name = nullptr;
    ElidedLabel *m_facts = nullptr;
    ElidedLabel *m_where = nullptr;
    ElidedLabel *m_changes = nullptr;
    TextLabel *m_busy = nullptr;
    TextLabel *m_logNote = nullptr;
    QCheckBox *m_follow = nullptr;
    QPlainTextEdit *m_log = nullptr;
    QWidget *m_buttons = nullptr;
    QPushButton *m_pause = nullptr;
    QPushButton *m_resume = nullptr;
    QPushButton *m_extend = nullptr;
    QPushButton *m_download = nullptr;
    QPushButton *m_apply = nullptr;
    QPushButton *m_session = nullptr;
    QPushButton *m_terminate = nullptr;
    QPushButton *m_forget = nullptr;
};

} // namespace ui
