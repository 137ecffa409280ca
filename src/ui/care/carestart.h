#pragma once

#include "rapport/core/error.h"
#include "rapport/domain/customer.h"
#include "rapport/storage/carerepository.h"
#include "rapport/storage/customerrepository.h"
#include "ui/common/button.h"
#include "ui/common/page.h"
#include "ui/common/sheetdialog.h"

#include <QCoreApplication>

/// What the sheets of care have in common.
namespace rapport::ui {

/// A record and whose it is.
template <typename Record>
struct CareStart {
    Record record;
    domain::Customer customer;
    QString name;
};

template <typename Record>
[[nodiscard]] CareStart<Record> careStart(storage::ReadSession& session, const Record& record) {
    CareStart<Record> start{record, {}, {}};
    start.customer = storage::CustomerRepository(session).find(record.customer).value_or(domain::Customer());
    start.name = domain::displayNameOf(start.customer);
    return start;
}

/// Of a new one.
template <typename Record>
[[nodiscard]] QFuture<CareStart<Record>> startOf(const UiContext& context, const Record& record) {
    return context.workspace.store.read([record](storage::ReadSession& session) { return careStart(session, record); });
}

/// Of one that is there. Throws Error(NoSuchRecord).
template <typename Record>
[[nodiscard]] QFuture<CareStart<Record>> loadedCare(const UiContext& context, decltype(Record::id) id) {
    return context.workspace.store.read([id](storage::ReadSession& session) {
        const auto record = storage::CareRepository<Record>(session).find(id);
        if (!record)
            throw Error(ErrorCode::NoSuchRecord, QCoreApplication::translate("Care", "That is no longer there."));
        return careStart(session, *record);
    });
}

/// At the left of a sheet's last line: something else that can be done with what it shows.
template <typename Do>
Button* addSideButton(SheetDialog& sheet, const QString& label, Do what) {
    auto* button = new Button(label, {}, Button::Kind::Quiet, &sheet);
    button->setAutoDefault(false);
    QObject::connect(button, &QPushButton::clicked, &sheet, what);
    sheet.addFooterWidget(button);
    return button;
}

} // namespace rapport::ui
