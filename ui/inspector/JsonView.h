// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QPlainTextEdit>

#include <memory>

namespace ui {

class JsonHighlighter;

/// Read-only JSON in the syntax colours of the theme. Above plainAbove bytes the colours are left out: a highlighter
/// would hold the window up for seconds.
class JsonView : public QPlainTextEdit
{
    Q_OBJECT
public:
    static constexpr qsizetype plainAbove = 1'000'000;

    explicit JsonView(QWidget *parent = nullptr);
    ~JsonView() override;

    void setJson(const QJsonObject &json);
    [[nodiscard]] bool isHighlighted() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    std::unique_ptr<JsonHighlighter> m_highlighter;
};

} // namespace ui
