// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/SettingsSection.h"

class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace ui {

/// Where hooks arrive, what was seen, where events go, and what could not be delivered.
class HooksSection : public SettingsSection
{
    Q_OBJECT

public:
    explicit HooksSection(QWidget *parent);

    void setFacts(const HookFacts &facts);

signals:
    void retryRequested(const QStringList &ids);
    void retryAllRequested(); ///< also of those that are not shown
    void discardRequested(const QStringList &ids);
    void showRunSettingsRequested();

protected:
    void fill() override;

private:
    void createForwarding();
    void createParked();
    void updateButtons();
    void askDiscard();
    [[nodiscard]] QStringList selectedRows() const;

    StatusGlyphLabel *m_address;
    QTreeWidget *m_events;
    QLineEdit *m_backend = nullptr;
    QLineEdit *m_token = nullptr;
    TextLabel *m_backendError = nullptr;
    TextLabel *m_outbox = nullptr;
    QTreeWidget *m_parked = nullptr;
    QPushButton *m_retry = nullptr;
    QPushButton *m_retryAll = nullptr;
    QPushButton *m_discard = nullptr;
};

} // namespace ui
