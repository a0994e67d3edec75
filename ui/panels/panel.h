#pragma once

#include "app/result.h"
#include "ui/navigator.h"
#include "ui/panels/panels.h"

#include <QWidget>

namespace crossread {

// What all panels share: they read anew when the project or the filter has changed, but only when they are seen.
class Panel : public QWidget
{
    Q_OBJECT
public:
    // `watched`: the Change::Parts that matter. `filtered`: whether the shared filter does.
    Panel(const PanelContext &context, int watched, bool filtered, QWidget *parent);
    ~Panel() override;

protected:
    virtual void refresh() = 0;
    virtual void retint() {} // first shown, or the palette has changed: icons
    void touch();            // refresh now, or when shown

    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

    // Passes a failure on to the message strip.
    template<typename T>
    bool succeeded(const Result<T> &result)
    {
        if (!result)
            Q_EMIT m_context.navigator.failed(result.error());
        return result.ok();
    }

    const PanelContext m_context;

private:
    bool m_stale = true;
    bool m_shown = false;
};

} // namespace crossread
