#include "storage/store/failure.h"

#include "rapport/core/error.h"
#include "rapport/core/log.h"

#include <QCoreApplication>

namespace rapport::storage {

using namespace Qt::StringLiterals;

namespace {

std::exception_ptr defect(const QString& what) {
    log::error(u"store work failed: %1"_s.arg(what));
    return std::make_exception_ptr(
        Error(ErrorCode::Internal,
              QCoreApplication::translate("storage", "Something went wrong inside Rapport. The log says more."), what));
}

} // namespace

std::exception_ptr currentFailure() {
    try {
        throw;
    } catch (const Error& error) {
        if (error.code() == ErrorCode::Internal || error.code() == ErrorCode::StoreDamaged)
            log::error(error.detail());
        return std::current_exception();
    } catch (const std::exception& exception) {
        return defect(QString::fromLocal8Bit(exception.what()));
    } catch (...) {
        return defect(u"an exception of an unknown type"_s);
    }
}

} // namespace rapport::storage
