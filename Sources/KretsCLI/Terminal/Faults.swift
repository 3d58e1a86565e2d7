import ArgumentParser
import Krets

/// Runs what solves; a fault is said in words and ends with its exit code: 1 for what the data or a
/// user's model lack, 70 for the engine's own.
func solving<Result>(_ language: Language, _ body: () throws -> Result) throws -> Result {
  let text = FaultText(language)
  do {
    return try body()
  } catch let error as InputError {
    Output.remark(text.sentence(error))
    throw ExitCode(1)
  } catch let error as DispatchRefusal {
    Output.remark(GridRemarkText(language).sentence(error))
    throw ExitCode(1)
  } catch let error as HeatRefusal {
    Output.remark(HeatRefusalText(language).sentence(error))
    throw ExitCode(1)
  } catch let error as NetworkError {
    Output.remark(NetworkErrorText(language).sentence(error))
    throw ExitCode(1)
  } catch let error as UserModelError {
    Output.remark(text.sentence(error))
    throw ExitCode(1)
  } catch let fault as GridFault {
    Output.remark(text.sentence(fault))
    switch fault {
    case .network: throw ExitCode(1)
    case .impossible: throw ExitCode(2)
    case .stopped: throw ExitCode(3)
    case .engine: throw ExitCode(70)
    }
  } catch let error as EngineError {
    Output.remark(text.sentence(error))
    throw ExitCode(70)
  }
}
